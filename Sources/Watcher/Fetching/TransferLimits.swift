/// The bounds of one transfer. Bytes are counted after decompression.
package struct TransferLimits: Hashable, Sendable {
    /// For name lookup, TCP and TLS together.
    package var connect: Duration
    /// For the whole transfer, waiting in the client's queue not included.
    package var total: Duration
    /// Bytes a second below which a transfer is given up after `lowSpeedTime`; 0 switches it off.
    package var lowSpeed: Int
    /// Whole seconds.
    package var lowSpeedTime: Duration
    package var maxBody: Int
    /// For status lines, headers and trailers together, interim responses included.
    package var maxHeaders: Int
    /// Lines of the same; every line costs memory beyond its bytes.
    package var maxHeaderLines: Int

    package init(
        connect: Duration = .seconds(10), total: Duration = .seconds(30), lowSpeed: Int = 64, lowSpeedTime: Duration = .seconds(10),
        maxBody: Int = 16 << 20, maxHeaders: Int = 256 << 10, maxHeaderLines: Int = 1_000
    ) {
        self.connect = connect
        self.total = total
        self.lowSpeed = lowSpeed
        self.lowSpeedTime = lowSpeedTime
        self.maxBody = maxBody
        self.maxHeaders = maxHeaders
        self.maxHeaderLines = maxHeaderLines
    }
}
