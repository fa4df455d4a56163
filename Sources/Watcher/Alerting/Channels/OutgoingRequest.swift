/// A request as the HTTP client is to send it.
package struct OutgoingRequest: Sendable {
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

    /// A request with a JSON body.
    init(_ method: String, _ url: TargetURL, json: JSONValue, headers: [(name: String, value: String)] = []) {
        self.init(
            method: method, url: url.text, headers: [(name: "Content-Type", value: "application/json; charset=utf-8")] + headers,
            body: json.bytes)
    }
}
