import Control
import Model
import Topics

/// Checks what people write for a topic, and says what is wrong with it.
struct TopicText {
    let configuration: Configuration

    /// A topic that can be judged; throws what is wrong with it.
    func topic(_ request: AddTopicRequest) throws -> Topic {
        guard Topic.isValidID(request.id) else {
            throw ProblemDocument(
                .invalidArgument, "\"\(request.id.prefix(80))\" is no topic id: 1 to 64 letters, digits, \"-\", \"_\" and \".\".")
        }
        let defaults = configuration.topics
        let topic = Topic(
            id: request.id, title: request.title, query: request.query, threshold: request.threshold ?? defaults.threshold,
            minOrigins: request.minOrigins ?? defaults.minOrigins, channels: request.channels ?? [], isEnabled: request.enabled ?? true,
            scorerVersion: TopicScorer.version)
        return try checked(topic)
    }

    /// The topic with what the request changes. A new query or threshold is chosen for the scorer that runs.
    func topic(_ topic: Topic, with request: ChangeTopicRequest) throws -> Topic {
        var changed = topic
        changed.title = request.title ?? topic.title
        changed.query = request.query ?? topic.query
        changed.threshold = request.threshold ?? topic.threshold
        changed.minOrigins = request.minOrigins ?? topic.minOrigins
        changed.channels = request.channels ?? topic.channels
        changed.isEnabled = request.enabled ?? topic.isEnabled
        if request.query != nil || request.threshold != nil { changed.scorerVersion = TopicScorer.version }
        return try checked(changed, query: request.query != nil, channels: request.channels != nil)
    }

    private func checked(_ topic: Topic, query: Bool = true, channels: Bool = true) throws -> Topic {
        if query { try Self.check(query: topic.query) }
        guard (0...1).contains(topic.threshold) else {
            throw ProblemDocument(.invalidArgument, "The field \"threshold\" is \(topic.threshold), but takes a number from 0 to 1.")
        }
        guard (1...100).contains(topic.minOrigins) else {
            throw ProblemDocument(.invalidArgument, "The field \"min_origins\" is \(topic.minOrigins), but takes a number from 1 to 100.")
        }
        guard topic.title.utf8.count <= 1_000 else {
            throw ProblemDocument(.invalidArgument, "The field \"title\" is too long; 1000 bytes at most.")
        }
        let names = configuration.channels.map(\.name)
        if channels, let unknown = topic.channels.first(where: { !names.contains($0) }) {
            let known = names.isEmpty ? "it has none" : "it has: \(names.joined(separator: ", "))"
            throw ProblemDocument(.invalidArgument, "There is no channel \"\(unknown)\" in the configuration; \(known).")
        }
        return topic
    }

    /// Throws `bad-query` with the column.
    @discardableResult
    static func check(query: String) throws -> Query {
        do {
            return try Query(parsing: query)
        } catch {
            throw badQuery(error)
        }
    }

    static func badQuery(_ error: QueryError) -> ProblemDocument {
        ProblemDocument(
            .badQuery, "The query cannot be read: column \(error.column): \(error.message).",
            errors: [SourceProblem(file: "query", line: 1, column: error.column, message: error.message)])
    }
}

extension APIRequest {
    /// The version that the client has seen, from If-Match; nil where any will do.
    func expectedVersion() throws -> Int64? {
        guard let tag = ifMatch, tag != "*" else { return nil }
        let text = tag.hasPrefix("W/") ? tag.dropFirst(2) : Substring(tag)
        guard let version = Int64(text.filter { $0 != "\"" }) else {
            throw ProblemDocument(.versionMismatch, "If-Match is \(tag), but the topic's ETag is its version, such as \"3\".")
        }
        return version
    }
}
