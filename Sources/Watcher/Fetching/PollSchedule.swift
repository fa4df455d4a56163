package import Model

/// Decides when a feed is polled next. Pure: the clock and all state come with the call, chance from a seed.
package struct PollSchedule: Sendable {
    let settings: PollSettings
    let spread: SeededSpread

    package init(_ settings: PollSettings = PollSettings(), seed: UInt64) {
        self.settings = settings
        spread = SeededSpread(seed: seed)
    }

    /// A new feed's first poll: at once for one, a few tens of feeds a second where `count` are added together.
    package func firstPoll(of feed: FeedID, among count: Int = 1, now: Timestamp) -> NextPoll {
        let window = count <= 1 ? 0.2 : max(1, Double(count) / 40)
        return NextPoll(at: now + .seconds(window * spread.fraction(feed.rawValue, 1)), reason: "new feed")
    }

    /// After a restart, an outage of this process or a jump of the clock: what is due later stays as it is, and what is overdue is
    /// not polled all at once but spread over as long as it is late, half an interval or five minutes, whichever is least.
    package func catchUp(_ feed: FeedID, due: NextPoll, every: Duration?, now: Timestamp) -> NextPoll {
        guard due.at < now, !due.isStopped else { return due }
        let late = now - due.at
        return NextPoll(at: now + delay(ofCatchUp: feed, late: late, every: every), reason: "overdue by \(late.words)")
    }

    /// A feed that could not be asked while the network was gone: soon now that it is back, but not with all the others at once.
    package func afterOutage(of feed: FeedID, lasting outage: Duration, every: Duration?, now: Timestamp) -> NextPoll {
        NextPoll(at: now + delay(ofCatchUp: feed, late: outage, every: every), reason: "the network is back after \(outage.words)")
    }

    private func delay(ofCatchUp feed: FeedID, late: Duration, every: Duration?) -> Duration {
        let window = min(late, base(every: every) / 2, .seconds(300))
        return window * spread.fraction(feed.rawValue, 2)
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
        case .offline: offline(subject, now)
        }
    }

    // MARK: - Common parts

    func base(every: Duration?) -> Duration { every ?? max(settings.interval, settings.floor) }

    /// Up to a twentieth more; short intervals are somebody's wish and stay exact.
    func jittered(_ delay: Duration, _ feed: FeedID, _ now: Timestamp) -> Duration {
        guard delay >= .seconds(60) else { return delay }
        return delay * (1 + spread.fraction(feed.rawValue, now.microseconds) / 20)
    }

    /// A server that asks for longer than this has made a mistake.
    static func capped(_ retryAfter: Duration) -> Duration { min(retryAfter, .seconds(30 * 86_400)) }

    func outsideSkipTimes(_ time: Timestamp, _ hints: PollHints, _ reasons: [String]) -> NextPoll {
        let next = hints.skipHours.isEmpty && hints.skipDays.isEmpty ? time : SkipTimes(hints).next(after: time)
        let moved = next > time ? ["moved by \((next - time).words) out of skipHours and skipDays"] : []
        return NextPoll(at: next, reason: (reasons + moved).joined(separator: ", "))
    }
}
