/// All bytes held by transfers and by responses that are still in use, against one limit.
///
/// Large bodies stop reading first, small ones later, and one transfer at a time (the privileged one) may go on to its end;
/// that keeps some room for ordinary feeds, and there is always one that can finish. Only a body that expands
/// within a single read can pass these marks; at the limit itself the largest body is given up.
struct ByteBudget {
    var limit: Int
    private(set) var used = 0

    init(limit: Int) { self.limit = limit }

    mutating func charge(_ bytes: Int) { used += bytes }

    mutating func release(_ bytes: Int) { used -= bytes }

    /// Below this no transfer needs to be looked at.
    var isUnderPressure: Bool { used > limit / 2 }

    func fits(_ bytes: Int) -> Bool { used + bytes <= limit }

    /// Whether a transfer that holds so many bytes may read on.
    func admits(holding bytes: Int) -> Bool {
        used <= (bytes > limit / 64 ? limit / 2 : limit - limit / 4)
    }
}
