package import Model

/// What is known of sites' robots.txt: the rules of an origin for a day, a failure for minutes; in memory only, since asking anew after a
/// restart costs one small request a site. While one request for an origin is under way, others wait for it.
package actor RobotsCache {
    package struct Limits: Hashable, Sendable {
        /// Rules are asked for anew after this (RFC 9309, section 2.4, has 24 h at most).
        package var lifetime: Duration
        /// A site that could not be reached is asked again after this.
        package var retry: Duration
        /// Origins remembered.
        package var origins: Int

        package init(lifetime: Duration = .seconds(86_400), retry: Duration = .seconds(600), origins: Int = 10_000) {
            self.lifetime = lifetime
            self.retry = retry
            self.origins = origins
        }
    }

    private struct Known {
        var answer: Answer
        var until: Timestamp
    }

    /// The rules of an origin and why there are none of its own.
    package struct Answer: Sendable {
        package var rules: RobotsRules
        /// Set where the file could not be had and the site is left alone.
        package var failure: String?
        package var retryAfter: Duration?

        package init(rules: RobotsRules, failure: String? = nil, retryAfter: Duration? = nil) {
            self.rules = rules
            self.failure = failure
            self.retryAfter = retryAfter
        }
    }

    private let limits: Limits
    private var known: [String: Known] = [:]
    private var waiting: [String: [CheckedContinuation<Answer, Never>]] = [:]

    package init(limits: Limits = Limits()) { self.limits = limits }

    package var count: Int { known.count }

    /// The rules of an origin, from memory or by `fetch`.
    package func answer(
        for origin: String, now: Timestamp, fetch: @Sendable () async -> Answer
    ) async -> Answer {
        if let found = known[origin], found.until > now { return found.answer }
        if waiting[origin] != nil {
            return await withCheckedContinuation { waiting[origin, default: []].append($0) }
        }
        waiting[origin] = []
        let answer = await fetch()
        keep(answer, for: origin, now: now)
        for continuation in waiting.removeValue(forKey: origin) ?? [] { continuation.resume(returning: answer) }
        return answer
    }

    private func keep(_ answer: Answer, for origin: String, now: Timestamp) {
        if known.count >= limits.origins { makeRoom(now) }
        let lifetime = answer.failure == nil ? limits.lifetime : max(limits.retry, min(answer.retryAfter ?? .zero, limits.lifetime))
        known[origin] = Known(answer: answer, until: now + lifetime)
    }

    /// What is over goes, else the half that would be over first.
    private func makeRoom(_ now: Timestamp) {
        known = known.filter { $0.value.until > now }
        guard known.count >= limits.origins else { return }
        let times = known.values.map(\.until).sorted()
        let limit = times[times.count / 2]
        known = known.filter { $0.value.until > limit }
    }
}
