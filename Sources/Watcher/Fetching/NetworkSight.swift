package import Model

/// Tells a network that is gone from servers that fail: nobody can be reached, whatever the host, and nothing has answered between.
///
/// While it is gone no feed is to blame, so none is slowed down for it, and when it is back those that could not be asked are
/// polled soon, one after the other.
package struct NetworkSight: Sendable {
    /// Of how many public hosts none can be reached, before the network is taken for gone.
    static let hostsNeeded = 4

    /// A network that is back.
    package struct Outage: Sendable {
        package var since: Timestamp
        /// The feeds that could not be asked, with the operator's own interval for each.
        package var missed: [FeedID: Duration?]

        package init(since: Timestamp, missed: [FeedID: Duration?]) {
            self.since = since
            self.missed = missed
        }
    }

    private var unreached: Set<String> = []
    private var since: Timestamp?
    private var missed: [FeedID: Duration?] = [:]

    package init() {}

    package var isGone: Bool { unreached.count >= Self.hostsNeeded }

    /// Notes a poll that could not even connect. Hosts on a private network say nothing about the way to the others.
    package mutating func noteUnreachable(_ host: String, feed: FeedID, every: Duration?, now: Timestamp) {
        guard HostGate.isPublic(host) else { return }
        since = since ?? now
        unreached.insert(host)
        missed[feed] = .some(every)
    }

    /// Notes an answer, whatever it was; the outage that it ends, if there was one.
    package mutating func noteReached(_ host: String) -> Outage? {
        guard let since, HostGate.isPublic(host) else { return nil }
        defer { self = NetworkSight() }
        return isGone ? Outage(since: since, missed: missed) : nil
    }

    /// Whether all is well, as almost always.
    package var isClear: Bool { since == nil }

    /// Whether a failure means that no connection came about.
    package static func isUnreachable(_ code: String) -> Bool {
        code == FetchFailure.Code.dns.rawValue || code == FetchFailure.Code.connect.rawValue
    }
}
