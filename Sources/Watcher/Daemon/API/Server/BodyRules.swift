import Control

/// What bodies the operations take: how long, and of which types.
enum BodyRules {
    /// Bytes.
    static func limit(of operation: APIOperation) -> Int {
        switch operation {
        case .importFeeds, .importTopics, .checkConfiguration: 64 << 20
        default: 1 << 20
        }
    }

    /// Throws `unsupported-media-type`. A body without a type is taken for what the operation takes.
    static func check(_ request: APIRequest) throws {
        guard !request.body.isEmpty, let given = request.contentType else { return }
        let type = given.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        let (taken, name) = types(of: request.operation)
        guard !taken.contains(where: { type.hasSuffix($0) }) else { return }
        throw ProblemDocument(
            .unsupportedMediaType, "The body is \(type.prefix(100)), but \(name) is taken here; with curl, add -H 'Content-Type: \(name)'.")
    }

    private static func types(of operation: APIOperation) -> (endings: [String], name: String) {
        switch operation {
        case .importFeeds: (["opml", "xml", "octet-stream", "text/plain"], MediaType.opml)
        case .importTopics, .checkConfiguration: (["yaml", "octet-stream", "text/plain"], MediaType.yaml)
        default: (["json"], MediaType.json)
        }
    }
}
