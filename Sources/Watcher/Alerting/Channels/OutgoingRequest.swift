/// A request as the HTTP client is to send it.
package struct OutgoingRequest: Sendable, CustomStringConvertible, CustomReflectable {
    package var method: String
    package var url: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package init(method: String, url: String, headers: [(name: String, value: String)], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// Neither address nor headers, which hold secrets.
    package var description: String { "\(method) of \(body.count) bytes" }

    package var customMirror: Mirror { Mirror(self, children: ["method": method, "bytes": body.count]) }

    /// A request with a JSON body.
    init(_ method: String, _ url: TargetURL, json: JSONValue, headers: [(name: String, value: String)] = []) {
        self.init(
            method: method, url: url.text, headers: [(name: "Content-Type", value: "application/json; charset=utf-8")] + headers,
            body: json.bytes)
    }
}
