/// Counters and gauges of the client, for metrics. Counters run from the client's start.
package struct HTTPClientStatistics: Hashable, Sendable {
    package var requests: Int64 = 0
    package var responses: Int64 = 0
    package var failures: Int64 = 0
    package var cancellations: Int64 = 0
    package var refusedAddresses: Int64 = 0
    package var connectionsOpened: Int64 = 0
    package var connectionsReused: Int64 = 0
    /// After decompression.
    package var bodyBytes: Int64 = 0
    /// As they came over the network.
    package var receivedBytes: Int64 = 0
    /// Transfers paused because the byte budget was used up.
    package var pauses: Int64 = 0

    /// Gauges: now.
    package var inFlight = 0
    package var queued = 0
    package var paused = 0
    package var bytesInFlight = 0
    package var lookups = 0

    package init() {}
}
