import Control

/// Reads the head of an HTTP request: which operation is meant, with what.
struct RequestReader: Sendable {
    private let routes: RouteTable

    /// - Parameter operations: those that are offered; others are unknown paths.
    init(_ operations: [APIOperation] = APIOperation.allCases) { routes = RouteTable(operations) }

    /// The request, still without its body.
    ///
    /// - Parameters:
    ///   - target: path and query as they came, percent-encoded.
    ///   - header: the value of a header, whatever the name's case.
    func request(method: String, target: String, header: (String) -> String?) throws -> APIRequest {
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves.first.map(String.init) ?? "/"
        let (operation, id) = try operation(method: method, path: path)
        guard let query = PercentDecoding.query(halves.count > 1 ? String(halves[1]) : "") else {
            throw ProblemDocument(.invalidArgument, "The query of the address is not percent-encoded UTF-8.")
        }
        try refuseUnknown(query, operation)
        var request = APIRequest(operation, id: id, query: query)
        request.contentType = header("Content-Type")
        request.ifMatch = header("If-Match")
        request.idempotencyKey = header("Idempotency-Key")
        return request
    }

    /// A misspelt parameter would else quietly ask for something other than was meant.
    private func refuseUnknown(_ query: [String: String], _ operation: APIOperation) throws {
        let known = operation.parameters
        guard let unknown = query.keys.filter({ !known.contains($0) }).min() else { return }
        let name = String(unknown.prefix(64))
        let takes = known.isEmpty ? "this operation takes none" : "known are: \(known.joined(separator: ", "))"
        let clause = Suggestion.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" } ?? "\(takes)."
        throw ProblemDocument(.invalidArgument, "Unknown parameter \"\(name)\" in the query of the address; \(clause)")
    }

    private func operation(method: String, path: String) throws -> (APIOperation, id: String) {
        switch routes.match(method: method, path: path) {
        case .operation(let operation, let id):
            return (operation, id)
        case .wrongMethod(let allowed):
            throw ProblemDocument(
                .methodNotAllowed, "\(path.prefix(200)) does not take \(method.prefix(20)); it takes \(allowed.joined(separator: ", ")).",
                choices: allowed)
        case .unknown:
            throw ProblemDocument(.unknownPath, "There is no path \(path.prefix(200)); see config/openapi.yaml.")
        }
    }
}
