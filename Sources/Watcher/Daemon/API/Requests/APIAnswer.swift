import Control
import FoundationEssentials

/// An answer, before any transport.
struct APIAnswer: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// A file of this many bytes, sent as it is.
        case file(path: String, bytes: Int)
        /// Server-sent events from now on, those that pass.
        case events(EventFilter)
    }

    var status = 200
    var type: String
    /// The resource's ETag.
    var etag: String?
    /// For 405: the methods that the path takes.
    var allow: String?
    var body: Body

    /// A JSON document.
    init(_ value: some Encodable, status: Int = 200) throws {
        self.status = status
        type = MediaType.json
        body = .bytes(Array(try ControlJSON.encode(value)))
    }

    init(text: String, type: String) {
        self.type = type
        body = .bytes(Array(text.utf8))
    }

    init(type: String, body: Body) {
        self.type = type
        self.body = body
    }

    init(_ problem: ProblemDocument) {
        status = problem.status
        type = MediaType.problem
        // A problem document is plain strings and numbers, which always encode.
        body = .bytes((try? ControlJSON.encode(problem)).map { Array($0) } ?? [])
    }

    /// Where the body is bytes.
    var bytes: [UInt8] {
        guard case .bytes(let bytes) = body else { return [] }
        return bytes
    }
}
