import Control
import FoundationEssentials
import Model

/// A request to an operation, freed of its transport.
struct APIRequest: Sendable {
    var operation: APIOperation
    /// The path's parameter, percent-decoded; empty where the path has none.
    var id = ""
    var query: [String: String] = [:]
    /// Header values.
    var contentType: String?
    var ifMatch: String?
    var idempotencyKey: String?
    var body: [UInt8] = []

    init(_ operation: APIOperation, id: String = "", query: [String: String] = [:], body: [UInt8] = []) {
        self.operation = operation
        self.id = id
        self.query = query
        self.body = body
    }

    /// The body as JSON; an empty one is an empty object.
    func json<Body: RequestBody>(_ type: Body.Type) throws -> Body {
        try ControlJSON.request(type, from: Data(body)) { Suggestion.nearest(to: $0, among: $1) }
    }

    /// A parameter that is there and not empty.
    func text(_ name: String) -> String? {
        query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    func required(_ name: String) throws -> String {
        guard let text = text(name) else {
            throw ProblemDocument(.invalidArgument, "The parameter \"\(name)\" is missing; add ?\(name)=… to the address.")
        }
        return text
    }

    func flag(_ name: String) throws -> Bool {
        switch query[name] {
        case nil, "false", "0": return false
        case "", "true", "1": return true
        case let other?:
            throw ProblemDocument(.invalidArgument, "The parameter \"\(name)\" is \"\(other)\", but takes true or false.")
        }
    }

    /// A time, or a duration before now.
    func since(_ now: Timestamp) throws -> Timestamp? {
        guard let text = text("since") else { return nil }
        if let duration = Duration(text: text) { return now - duration }
        guard let time = Timestamp(rfc3339: text) else {
            throw ProblemDocument(
                .invalidArgument,
                "The parameter \"since\" is \"\(text)\", but takes a time such as 2026-11-21T08:00:00Z or a duration such as 7d.")
        }
        return time
    }

    /// The part of a list that is asked for.
    func page(usual: Int) throws -> PageRequest {
        var page = PageRequest(after: text("after"), limit: usual)
        guard let text = text("limit") else { return page }
        guard let limit = Int(text), (1...10_000).contains(limit) else {
            throw ProblemDocument(.invalidArgument, "The parameter \"limit\" is \"\(text)\", but takes a number from 1 to 10000.")
        }
        page.limit = limit
        return page
    }
}

/// A time to come as people write it: RFC 3339, or a duration from now.
enum UntilText {
    static func time(_ text: String, now: Timestamp) throws -> Timestamp {
        if let duration = Duration(text: text) { return now + duration }
        guard let time = Timestamp(rfc3339: text) else {
            throw ProblemDocument(
                .invalidArgument,
                "The field \"until\" is \"\(text)\", but takes a time such as 2026-11-21T08:00:00Z or a duration such as 2h.")
        }
        guard time > now else { throw ProblemDocument(.invalidArgument, "The field \"until\" is \(text), which is past.") }
        return time
    }
}
