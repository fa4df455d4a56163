/// Counts name lookups that libcurl has outstanding: each costs a thread, and one that is given up runs on until its resolver answers.
struct LookupGate {
    var limit: Int
    private(set) var running = 0
    /// When lookups that were given up are taken to be over, in the order of giving up.
    private var abandoned = FIFO<Int64>()
    private var nextAbandoned: Int64?
    /// Until when libcurl's cache is known to hold a name.
    private var known: [String: Int64] = [:]

    /// libcurl keeps a name for 60 s; ours ends before, so that a name taken for known really is.
    private static let knownFor: Int64 = 45_000_000_000
    /// The resolver's usual worst case: two tries of 5 s at each of two servers.
    private static let abandonedFor: Int64 = 20_000_000_000

    init(limit: Int) { self.limit = limit }

    /// Lookups that were given up do not hold others back until there are three times the limit of them.
    var free: Int { max(0, min(limit - running, 4 * limit - running - abandonedCount)) }

    var abandonedCount: Int { abandoned.count + (nextAbandoned == nil ? 0 : 1) }

    func isKnown(_ name: String, now: Int64) -> Bool { (known[name] ?? 0) > now }

    mutating func begin() { running += 1 }

    mutating func resolved(_ name: String, now: Int64) {
        running -= 1
        if known.count > 10_000 { known = known.filter { $0.value > now } }
        known[name] = now + Self.knownFor
    }

    /// The resolver has answered that there is no such name.
    mutating func failed() { running -= 1 }

    mutating func abandon(now: Int64) {
        running -= 1
        let end = now + Self.abandonedFor
        if nextAbandoned == nil { nextAbandoned = end } else { abandoned.append(end) }
    }

    /// Forgets lookups that must have ended by now.
    mutating func expire(now: Int64) {
        while let end = nextAbandoned, end <= now { nextAbandoned = abandoned.popFirst() }
    }
}
