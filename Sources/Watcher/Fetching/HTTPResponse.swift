/// The response to one request.
package struct HTTPResponse: Sendable {
    package var status: Int
    package var headers: HTTPHeaders
    /// Decompressed.
    package var body: [UInt8]
    /// The connection ended before the body's announced end: `body` is what came.
    package var isTruncated: Bool
    package var timings: TransferTimings
    /// Keeps the body's bytes counted against the client's budget as long as the response, or a copy of this, lives.
    package var lease: BodyLease?

    package init(
        status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [], isTruncated: Bool = false,
        timings: TransferTimings = TransferTimings(), lease: BodyLease? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.isTruncated = isTruncated
        self.timings = timings
        self.lease = lease
    }
}

/// How long a transfer took, and over what.
package struct TransferTimings: Hashable, Sendable {
    /// In the client's own queue, before anything was sent.
    package var queued: Duration
    /// Until the first byte of the response.
    package var firstByte: Duration
    /// The transfer itself.
    package var total: Duration
    package var isConnectionReused: Bool
    /// Of the peer; empty where there was no connection.
    package var address: String

    package init(
        queued: Duration = .zero, firstByte: Duration = .zero, total: Duration = .zero, isConnectionReused: Bool = false,
        address: String = ""
    ) {
        self.queued = queued
        self.firstByte = firstByte
        self.total = total
        self.isConnectionReused = isConnectionReused
        self.address = address
    }
}
