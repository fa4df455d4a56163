/// Counts name lookups that libcurl has outstanding: each costs a thread, and one that has been given up runs on until the resolver answers.
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

    var free: Int { max(0, limit - running) }

    func isKnown(_ name: String, now: Int64) -> Bool { (known[name] ?? 0) > now }

    mutating func begin() { running += 1 }

    mutating func resolved(_ name: String, now: Int64) {
        running -= 1
        if known.count > 10_000 { known = known.filter { $0.value > now } }
        known[name] = now + Self.knownFor
    }

    mutating func failed() { running -= 1 }

    mutating func abandon(now: Int64) {
        let end = now + Self.abandonedFor
        if nextAbandoned == nil { nextAbandoned = end } else { abandoned.append(end) }
    }

    /// Frees the places of lookups that must have ended by now; answers how many.
    mutating func expire(now: Int64) -> Int {
        var count = 0
        while let end = nextAbandoned, end <= now {
            running -= 1
            count += 1
            nextAbandoned = abandoned.popFirst()
        }
        return count
    }
}
