import Model

extension PollSchedule {
    func failure(_ subject: PollSubject, status: Int?, code: String, _ retryAfter: Duration?, _ now: Timestamp) -> NextPoll {
        if status == 410 {
            return NextPoll(at: Timestamp(microseconds: .max), reason: "410 Gone: polled no more until it is resumed", isStopped: true)
        }
        let count = subject.failures == 1 ? "a failure" : "\(subject.failures) failures"
        var reasons = ["back-off after \(count) (\(code))"]
        var delay = backoff(subject, now)
        if let asked = longestOfDocument(subject.hints), asked.delay > delay {
            delay = asked.delay
            reasons.append(asked.words)
        }
        if let retryAfter, retryAfter > .zero {
            reasons.append("Retry-After \(retryAfter.words)")
            // Never before the time that the server names, and not all at once then.
            let named = Self.capped(retryAfter) * (1 + spread.fraction(subject.feed.rawValue, now.microseconds) / 20)
            delay = max(delay, named)
        }
        return outsideSkipTimes(now + delay, subject.hints, reasons)
    }

    /// Without a network no server is burdened, and none has failed: the interval stays.
    func offline(_ subject: PollSubject, _ now: Timestamp) -> NextPoll {
        let delay = jittered(base(every: subject.every), subject.feed, now)
        return NextPoll(at: now + max(delay, .seconds(1)), reason: "the network is gone: no host can be reached")
    }

    /// What the document asked for holds after a failure too. The freshness of an answer is over by then.
    private func longestOfDocument(_ hints: PollHints) -> (delay: Duration, words: String)? {
        let asked = [(hints.ttl, "ttl"), (hints.updatePeriod, "update period")].compactMap { delay, name in
            delay.map { (delay: min($0, settings.hintCap), words: "\(name) \($0.words)") }
        }
        return asked.max { $0.delay < $1.delay }
    }

    /// Twice the interval after the first failure, doubled with each further one, and up to a quarter more by chance.
    /// For short intervals the cap is lower, so that a feed that somebody watches closely is not lost for a day.
    private func backoff(_ subject: PollSubject, _ now: Timestamp) -> Duration {
        let base = base(every: subject.every)
        let cap = max(base * 2, min(settings.backoffCap, max(.seconds(3_600), base * 96)))
        let doublings = min(max(1, subject.failures), 40)
        let delay = min(cap, base * Double(UInt64(1) << UInt64(doublings)))
        return delay * (1 + spread.fraction(subject.feed.rawValue, now.microseconds) / 4)
    }
}
