package import Model

extension SignalPolicy {
    package func rhythm(_ rhythm: FeedRhythm?, with arrivals: FeedArrivals, feed: Feed) -> FeedRhythm {
        var rhythm = rhythm ?? FeedRhythm(start: min(arrivals.published.max() ?? arrivals.now, arrivals.now))
        rhythm.add(arrivals.published, now: arrivals.now, isArrival: !arrivals.isFirstDocument)
        return rhythm
    }

    package func plan(_ rhythm: FeedRhythm) -> SilencePlan { SilencePatience(rules).plan(rhythm) }

    package var planRules: String { SilencePatience(rules).words }

    /// A feed that was silent before it was added is a state, but no news.
    package func decision(on silent: SilentFeed, now: Timestamp) -> SignalDecision {
        let isNews = silent.plan.silentAt > silent.feed.createdAt
        return decision(
            .open, .feedSilent, "silent",
            "nothing new since \(silent.last.rfc3339) (\((now - silent.last).words)); \(silent.plan.reason)", feed: silent.feed,
            isTold: isNews && rules.tells(.feedSilent), since: silent.plan.silentAt, now: now)
    }

    // MARK: Ends by time and by hand

    package func decision(onMoved signal: Signal, of feed: Feed, now: Timestamp) -> SignalDecision? {
        guard signal.code == "moved", now - signal.updatedAt >= rules.movedFor else { return nil }
        return decision(
            .end(signal.id), .feedRecovered, signal.code, "moved \((now - signal.updatedAt).words) ago and well since", feed: feed,
            isTold: signal.version > 0, now: now)
    }

    package func dismissal(of signal: Signal, feed: Feed, reason: String, now: Timestamp) -> SignalDecision {
        decision(.end(signal.id), .feedDismissed, signal.code, reason, feed: feed, isTold: signal.version > 0, now: now)
    }
}
