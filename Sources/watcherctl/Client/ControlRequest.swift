import Control
import FoundationEssentials

/// One request to the daemon: an operation of the API with all that it takes.
struct ControlRequest {
    var operation: APIOperation
    var id: String?
    var query: [(name: String, value: String?)] = []
    var body: Data?
    var contentType = MediaType.json
    var ifMatch: String?
    /// The name of the file that the body was read from, for messages.
    var source: String?

    init(_ operation: APIOperation, id: String? = nil, query: [(name: String, value: String?)] = []) {
        self.operation = operation
        self.id = id
        self.query = query
    }

    init(_ operation: APIOperation, id: String? = nil, body: some RequestBody) throws(CommandFailure) {
        self.init(operation, id: id)
        do {
            self.body = try ControlJSON.encode(body)
        } catch {
            throw CommandFailure(.usage, "cannot write the request as JSON: \(error)")
        }
    }

    /// The body is a file as it is.
    init(_ operation: APIOperation, file: InputFile, contentType: String) {
        self.init(operation)
        body = file.bytes
        source = file.name
        self.contentType = contentType
    }

    /// Path and query, percent-encoded.
    var target: String {
        let path = id.map { operation.route.path(id: $0) } ?? operation.route.path
        let pairs = query.compactMap { pair in pair.value.map { "\(pair.name)=\(PercentEncoding.encode($0))" } }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }
}
