import Model

extension PollSchedule {
    /// An interval, and why it is that: what it rests on, and the bound that was held against it.
    private struct Interval {
        var delay: Duration
        var words: [String]
        var bound: String?
    }

    func success(_ subject: PollSubject, _ retryAfter: Duration?, _ now: Timestamp) -> NextPoll {
        let interval = interval(of: subject, now)
        let hints = hints(subject.hints)
        var delay = spaced(max(interval.delay, hints.map(\.delay).max() ?? .zero), interval: interval.delay, subject, now)
        var reasons = interval.words + hints.map(\.words)
        if let bound = interval.bound { reasons.append(bound) }
        if isSpread(subject, interval.delay) { reasons.append("up to one interval more after the first poll") }
        if let retryAfter, retryAfter > delay {
            delay = Self.capped(retryAfter)
            reasons.append("Retry-After \(retryAfter.words)")
        }
        return outsideSkipTimes(now + delay, subject.hints, reasons)
    }

    /// The operator's own interval, or one by the feed's rhythm between floor and ceiling.
    private func interval(of subject: PollSubject, _ now: Timestamp) -> Interval {
        if let every = subject.every { return Interval(delay: max(every, .seconds(1)), words: ["every \(every.words) as set"]) }
        let shortest = base(every: nil)
        if !subject.hasValidators, settings.withoutValidators > shortest {
            return Interval(delay: settings.withoutValidators, words: ["no validators, so every \(settings.withoutValidators.words)"])
        }
        guard let rhythm = subject.rhythm, rhythm > .zero else { return Interval(delay: shortest, words: ["every \(shortest.words)"]) }
        return interval(rhythm: rhythm, newest: subject.newestEntry, shortest: shortest, now)
    }

    /// A quarter of the rhythm finds an entry after an eighth of it on average. A feed that has been quiet for longer than its
    /// rhythm is a slower one by now.
    private func interval(rhythm: Duration, newest: Timestamp?, shortest: Duration, _ now: Timestamp) -> Interval {
        let longest = max(shortest, settings.ceiling)
        let silence = newest.map { now - $0 } ?? .zero
        var words = ["publishes about every \(rhythm.words)"]
        if silence / 2 > rhythm { words.append("quiet for \(silence.words)") }
        let wanted = max(rhythm, silence / 2) / 4
        if wanted < shortest { return Interval(delay: shortest, words: words, bound: "at most every \(shortest.words)") }
        return Interval(delay: min(wanted, longest), words: words, bound: "ceiling \(longest.words)")
    }

    /// Everything that the document and its server ask for, each at most as long as the cap.
    private func hints(_ hints: PollHints) -> [(delay: Duration, words: String)] {
        let all: [(Duration?, String)] = [(hints.ttl, "ttl"), (hints.updatePeriod, "update period"), (hints.freshFor, "max-age")]
        return all.compactMap { delay, name in
            guard let delay, delay > .zero else { return nil }
            let cut = delay > settings.hintCap ? " (at most \(settings.hintCap.words) of it)" : ""
            return (min(delay, settings.hintCap), "\(name) \(delay.words)\(cut)")
        }
    }

    private func isSpread(_ subject: PollSubject, _ interval: Duration) -> Bool {
        subject.successes <= 1 && (subject.isOneOfMany || interval >= .seconds(60))
    }

    /// The first polls of many feeds come together, so the second ones are spread over a whole interval; later ones jitter a little.
    private func spaced(_ delay: Duration, interval: Duration, _ subject: PollSubject, _ now: Timestamp) -> Duration {
        guard isSpread(subject, interval) else { return jittered(delay, subject.feed, now) }
        return delay + interval * spread.fraction(subject.feed.rawValue, 3)
    }
}
