/// When a failed delivery is tried again: exponential back-off with full jitter, never before the receiver's Retry-After.
///
/// Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015 ("full jitter").
package struct RetrySchedule: Hashable, Sendable {
    /// The bound of the first wait; it doubles with every try.
    package var base: Duration
    /// No back-off of ours is longer.
    package var cap: Duration
    /// Tries in all, the first included.
    package var maximumAttempts: Int
    /// A delivery that could only be tried again at a greater age is given up.
    package var maximumAge: Duration

    package init(
        base: Duration = .seconds(2), cap: Duration = .seconds(3_600), maximumAttempts: Int = 60,
        maximumAge: Duration = .seconds(3 * 86_400)
    ) {
        self.base = base
        self.cap = cap
        self.maximumAttempts = maximumAttempts
        self.maximumAge = maximumAge
    }

    /// The wait before the next try, or nil to give up (a dead letter).
    ///
    /// - Parameters:
    ///   - attempt: tries made so far, 1 after the first failure.
    ///   - age: time since the delivery was owed.
    ///   - retryAfter: the receiver's own wish. The wait is that plus a jitter of at most `base`.
    ///   - random: any 64 random bits; the same bits give the same wait.
    package func delay(attempt: Int, age: Duration = .zero, retryAfter: Duration?, random: UInt64) -> Duration? {
        guard attempt < maximumAttempts, age < maximumAge else { return nil }
        let backoff = max(fraction(random, of: bound(attempt)), Self.least)
        let wished = retryAfter.map { max($0, .zero) + fraction(random, of: base) } ?? .zero
        let delay = max(backoff, wished)
        return age + delay > maximumAge ? nil : delay
    }

    private func bound(_ attempt: Int) -> Duration {
        var bound = base
        for _ in 1..<max(attempt, 1) {
            if bound >= cap { break }
            bound = bound * 2
        }
        return min(bound, cap)
    }

    /// `random` / 2⁶⁴ of a duration.
    private func fraction(_ random: UInt64, of duration: Duration) -> Duration {
        // The upper 53 bits are all that a Double holds.
        duration * (Double(random >> 11) / Double(1 << 53))
    }

    /// Full jitter may come out at nothing; a receiver that just failed gets this much.
    private static let least: Duration = .milliseconds(250)
}
