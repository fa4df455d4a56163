/// One request, one hop: redirects are the caller's to follow.
package struct HTTPRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    package enum Priority: Sendable {
        case normal
        /// Goes before all normal requests and does not count against the total: deliveries must not wait behind slow feeds.
        case urgent
    }

    package var method: Method
    package var url: String
    /// Sent in this order. Values may carry bytes that are no UTF-8; see `HeaderBytes`.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]?
    package var limits: TransferLimits
    package var priority: Priority
    /// `user:password` for basic authentication.
    package var credentials: String?
    package var transport: Transport

    package init(
        method: Method = .get, url: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil,
        limits: TransferLimits = TransferLimits(), priority: Priority = .normal, credentials: String? = nil,
        transport: Transport = Transport()
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.limits = limits
        self.priority = priority
        self.credentials = credentials
        self.transport = transport
    }
}
