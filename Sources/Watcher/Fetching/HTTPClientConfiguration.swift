/// Settings of the client as a whole; they can be changed while it runs.
package struct HTTPClientConfiguration: Sendable {
    /// Which addresses may be reached.
    package var addressGuard: AddressGuard
    /// Transfers at one time, over all hosts.
    package var concurrency: Int
    /// Transfers at one time to one host.
    package var perHost: Int
    /// Further transfers at one time for urgent requests.
    package var urgentReserve: Int
    /// Bytes of bodies and headers held at one time, by transfers and by responses not yet dropped. Should be at least twice
    /// the largest body allowed, so that large documents take turns instead of giving way.
    package var bytesInFlight: Int
    /// Name lookups outstanding at one time; libcurl spends a thread on each.
    package var lookups: Int
    /// Idle connections kept for reuse.
    package var idleConnections: Int

    package init(
        addressGuard: AddressGuard = AddressGuard(), concurrency: Int = 256, perHost: Int = 2, urgentReserve: Int = 32,
        bytesInFlight: Int = 64 << 20, lookups: Int = 16, idleConnections: Int = 128
    ) {
        self.addressGuard = addressGuard
        self.concurrency = concurrency
        self.perHost = perHost
        self.urgentReserve = urgentReserve
        self.bytesInFlight = bytesInFlight
        self.lookups = lookups
        self.idleConnections = idleConnections
    }
}
