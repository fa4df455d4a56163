/// All bytes held by transfers and by responses that are still in use, against one limit.
///
/// Large bodies stop reading first, small ones later, and one transfer at a time (the privileged one) may go on to its end;
/// that keeps some room for ordinary feeds, and there is always one that can finish. Only a body that expands
/// within a single read can pass these marks; at the limit itself the largest body is given up.
struct ByteBudget {
    var limit: Int
    private(set) var used = 0
    /// Of those, what finished responses hold that are still in use.
    private(set) var leased = 0

    init(limit: Int) { self.limit = limit }

    mutating func charge(_ bytes: Int) { used += bytes }

    mutating func release(_ bytes: Int) { used -= bytes }

    /// Charged bytes go with a response.
    mutating func lease(_ bytes: Int) { leased += bytes }

    mutating func endLeases(_ bytes: Int) {
        used -= bytes
        leased -= bytes
    }

    /// Below this no transfer needs to be looked at.
    var isUnderPressure: Bool { used > limit / 8 }

    func fits(_ bytes: Int) -> Bool { used + bytes <= limit }

    /// Whether a transfer that holds so many bytes may read on. What remains above is for the privileged one.
    ///
    /// The smallest may for longest: a healthy feed should not wait for what large ones hold. The others wait for each other, and not
    /// for what is read or privileged.
    /// - Parameter privileged: what the privileged transfer holds.
    func admits(holding bytes: Int, beside privileged: Int = 0) -> Bool {
        guard used <= limit * 3 / 4 else { return false }
        return bytes <= limit / 512 || used - leased - privileged <= (bytes <= limit / 128 ? limit / 4 : limit / 8)
    }

    /// Whether the privilege may be given to a transfer that holds so many bytes: half must be free for it, or nothing else
    /// is left to wait for. A large document that is being read takes memory beyond its bytes, so the next one comes after it.
    func hasRoomForPrivileged(holding bytes: Int) -> Bool { leased == 0 || leased <= limit / 8 && used - bytes <= limit / 2 }
}
