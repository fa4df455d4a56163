/// Why a request got no usable response: a stable code for programs, and words for people.
package struct FetchFailure: Error, Hashable, Sendable {
    package enum Code: String, Sendable, Codable {
        /// The host's name could not be looked up.
        case dns
        case connect
        /// The handshake failed, or the certificate does not hold.
        case tls
        /// The whole transfer, or its connection, took too long.
        case timeout
        /// The body trickled in below the slowest speed allowed.
        case tooSlow = "too-slow"
        /// The address guard refuses the address.
        case refusedAddress = "refused-address"
        /// Body, headers or trailers went over their limit.
        case tooLarge = "too-large"
        /// The site's robots.txt forbids the page, or cannot be had.
        case robots
        /// All fetches together went over the memory allowed, and this was the largest.
        case overBudget = "over-budget"
        case badURL = "bad-url"
        case badRequest = "bad-request"
        case redirectLoop = "redirect-loop"
        case tooManyRedirects = "too-many-redirects"
        /// A redirect from https to http.
        case downgrade
        /// The connection ended before the announced end of the body.
        case truncated
        /// The peer reset the connection, or closed it without an answer.
        case connectionLost = "connection-lost"
        case badEncoding = "bad-encoding"
        /// The answer is no HTTP, or HTTP out of place.
        case protocolError = "protocol"
        /// This process lacks descriptors or memory.
        case resources
        case cancelled
        /// The client has been shut down.
        case shutDown = "shut-down"
    }

    package var code: Code
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension FetchFailure: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(message)" }
}
