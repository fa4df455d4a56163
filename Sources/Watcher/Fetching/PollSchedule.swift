package import Model

/// Decides when a feed is polled next. Pure: the clock and all state come with the call, chance from a seed.
package struct PollSchedule: Sendable {
    private let settings: PollSettings
    private let spread: SeededSpread

    package init(_ settings: PollSettings = PollSettings(), seed: UInt64) {
        self.settings = settings
        spread = SeededSpread(seed: seed)
    }

    /// A new feed's first poll: at once for one, a few tens of feeds a second where `count` are added together.
    package func firstPoll(of feed: FeedID, among count: Int = 1, now: Timestamp) -> NextPoll {
        let window = count <= 1 ? 0.2 : max(1, Double(count) / 40)
        return NextPoll(at: now + .seconds(window * spread.fraction(feed.rawValue, 1)), reason: "new feed")
    }

    /// After a restart, or an outage of this process: what is due later stays as it is, and what is overdue is not polled all at once
    /// but spread over as long as it is late, half an interval or five minutes, whichever is least.
    package func catchUp(_ feed: FeedID, due: NextPoll, every: Duration?, now: Timestamp) -> NextPoll {
        guard due.at < now, !due.isStopped else { return due }
        let late = (now - due.at).microseconds
        let window = min(late, base(every: every).microseconds / 2, 300_000_000)
        let delay = Double(window) * spread.fraction(feed.rawValue, 2)
        return NextPoll(at: now + .microseconds(Int64(delay)), reason: "overdue since \(Duration.microseconds(late).words)")
    }

    /// A feed whose host has asked to be left alone: soon after that, but not together with all the host's other feeds.
    package func afterHold(_ feed: FeedID, until: Timestamp, every: Duration?, now: Timestamp) -> NextPoll {
        let window = min(base(every: every), max(.seconds(1), until - now)) / 4
        return NextPoll(at: until + window * spread.fraction(feed.rawValue, 4), reason: "its host has asked for a pause (Retry-After)")
    }

    /// The poll after this one, counted from `now`, the time of its end.
    package func next(after outcome: PollOutcome, for subject: PollSubject, now: Timestamp) -> NextPoll {
        switch outcome {
        case .document(let retryAfter), .notModified(let retryAfter): success(subject, retryAfter, now)
        case .failed(let status, let code, let retryAfter): failure(subject, status: status, code: code, retryAfter, now)
        }
    }

    // MARK: - After a success

    private func success(_ subject: PollSubject, _ retryAfter: Duration?, _ now: Timestamp) -> NextPoll {
        let interval = interval(of: subject)
        var reasons = [interval.reason]
        var delay = stretched(interval.delay, subject, now)
        if let hint = longestHint(subject.hints), hint.delay > interval.delay {
            delay = max(delay, jittered(hint.delay, subject.feed, now))
            reasons.append(hint.reason)
        }
        if let retryAfter, retryAfter > delay {
            delay = capped(retryAfter)
            reasons.append("Retry-After \(retryAfter.words)")
        }
        return outsideSkipTimes(now + delay, subject.hints, reasons)
    }

    /// The operator's own interval, or one by the feed's rhythm between floor and ceiling.
    private func interval(of subject: PollSubject) -> (delay: Duration, reason: String) {
        if let every = subject.every { return (max(every, .seconds(1)), "every \(every.words) as set") }
        let shortest = base(every: nil)
        if !subject.hasValidators, settings.withoutValidators > shortest {
            return (settings.withoutValidators, "no validators, so every \(settings.withoutValidators.words)")
        }
        guard let rhythm = subject.rhythm, rhythm > .zero else { return (shortest, "every \(shortest.words)") }
        let longest = max(shortest, settings.ceiling)
        let words = "publishes about every \(rhythm.words)"
        // A quarter of the rhythm finds an entry after an eighth of it on average.
        if rhythm / 4 >= longest { return (longest, "\(words), ceiling \(longest.words)") }
        if rhythm / 4 <= shortest { return (shortest, "\(words), at most every \(shortest.words)") }
        return (rhythm / 4, words)
    }

    private func base(every: Duration?) -> Duration { every ?? max(settings.interval, settings.floor) }

    /// The first polls of many feeds come together, so the second ones are spread over a whole interval; later ones jitter a little.
    private func stretched(_ delay: Duration, _ subject: PollSubject, _ now: Timestamp) -> Duration {
        guard subject.successes <= 1, delay >= .seconds(60) else { return jittered(delay, subject.feed, now) }
        return delay * (1 + spread.fraction(subject.feed.rawValue, 3))
    }

    /// Up to a twentieth more; short intervals are somebody's wish and stay exact.
    private func jittered(_ delay: Duration, _ feed: FeedID, _ now: Timestamp) -> Duration {
        guard delay >= .seconds(60) else { return delay }
        return delay * (1 + spread.fraction(feed.rawValue, now.microseconds) / 20)
    }

    private func longestHint(_ hints: PollHints) -> (delay: Duration, reason: String)? {
        let all: [(Duration?, String)] = [
            (hints.ttl, "ttl"), (hints.updatePeriod, "update period"), (hints.freshFor, "max-age"),
        ]
        let known = all.compactMap { delay, name in delay.map { (delay: min($0, settings.hintCap), name: name) } }
        return known.max { $0.delay < $1.delay }.map { ($0.delay, "\($0.name) \($0.delay.words)") }
    }

    // MARK: - After a failure

    private func failure(_ subject: PollSubject, status: Int?, code: String, _ retryAfter: Duration?, _ now: Timestamp) -> NextPoll {
        if status == 410 {
            return NextPoll(at: Timestamp(microseconds: .max), reason: "410 Gone: polled no more until it is resumed", isStopped: true)
        }
        let delay = backoff(subject, now)
        let count = subject.failures == 1 ? "a failure" : "\(subject.failures) failures"
        let reasons = ["back-off after \(count) (\(code))"]
        if let retryAfter, retryAfter > delay {
            // Never before the time that the server names, and not all at once then.
            return outsideSkipTimes(
                now + capped(retryAfter) * (1 + spread.fraction(subject.feed.rawValue, now.microseconds) / 20), subject.hints,
                ["Retry-After \(retryAfter.words)"])
        }
        return outsideSkipTimes(now + delay, subject.hints, reasons)
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

    /// A server that asks for longer than this has made a mistake.
    private func capped(_ retryAfter: Duration) -> Duration { min(retryAfter, .seconds(30 * 86_400)) }

    private func outsideSkipTimes(_ time: Timestamp, _ hints: PollHints, _ reasons: [String]) -> NextPoll {
        let next = SkipTimes(hints).next(after: time)
        let moved = next > time ? ["moved by \((next - time).words) out of skipHours and skipDays"] : []
        return NextPoll(at: next, reason: (reasons + moved).joined(separator: ", "))
    }
}
