/// A method and a path template of the control API, such as `PATCH /v1/feeds/{id}`.
package struct APIRoute: Hashable, Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    package var method: Method
    /// Segments in braces stand for parameters.
    package var path: String

    package init(_ method: Method, _ path: String) {
        self.method = method
        self.path = path
    }

    /// The path with its one parameter filled in, percent-encoded as a single segment.
    package func path(id: String) -> String {
        guard let start = path.firstIndex(of: "{"), let end = path.firstIndex(of: "}") else { return path }
        return path[..<start] + PercentEncoding.encode(id) + path[path.index(after: end)...]
    }
}
