package import Model

/// Decides on signals by the rules: when a state begins, when it is told, when it is over.
package struct SignalPolicy: SignalJudge {
    let rules: SignalRules

    package init(_ rules: SignalRules = SignalRules()) { self.rules = rules }

    // MARK: After a poll

    package func decisions(on situation: FeedSituation) -> [SignalDecision] {
        // A poll that was under way when somebody paused the feed is nobody's concern.
        guard situation.state != .paused else { return [] }
        let open = { (aspect: SignalAspect) in situation.open.first { $0.kind.aspect == aspect } }
        return [
            answers(situation, open(.answers)), address(situation, open(.address)), completeness(situation, open(.completeness)),
            validators(situation, open(.validators)), silence(situation, open(.silence)),
        ].compactMap { $0 }
    }

    private func answers(_ situation: FeedSituation, _ open: Signal?) -> SignalDecision? {
        let problem = situation.poll.problem
        if situation.state == .gone {
            let reason = "the server says that the feed is gone (410); it is polled no more until it is resumed"
            return state(.feedGone, code: problem?.code ?? "http-410", reason, situation, open, patience: .zero)
        }
        if situation.poll.failures > 0, let problem {
            let count = situation.poll.failures
            let reason = "\(problem.code): \(problem.message)" + (count > 1 ? "; \(count) failures in a row" : "")
            return state(.feedFailing, code: problem.code, reason, situation, open, patience: rules.after)
        }
        guard let open else { return nil }
        return end(open, "answers again; \(open.kind.code) for \((situation.now - open.since).words) (\(open.code))", situation)
    }

    private func address(_ situation: FeedSituation, _ open: Signal?) -> SignalDecision? {
        guard situation.poll.failures == 0 else { return nil }
        switch (situation.move, situation.movedTo) {
        case (.moved, let url?):
            let reason = "moved for good from \(shown(situation.feed.url)) to \(shown(url)), which is polled now"
            guard let open else { return state(.feedMoved, code: "moved", reason, situation, nil, patience: .zero) }
            return decision(.change(open.id), .feedMoved, "moved", reason, situation, isTold: rules.tells(.feedMoved))
        case (.duplicate(let other), let url?):
            let reason = "moved for good to \(shown(url)), which is feed \(other) already; remove one of them"
            return state(.feedMoved, code: "duplicate", reason, situation, open, patience: .zero)
        default:
            guard let open, open.code == "duplicate" else { return nil }
            return end(open, "its address redirects no more to that of another feed", situation)
        }
    }

    private func completeness(_ situation: FeedSituation, _ open: Signal?) -> SignalDecision? {
        guard situation.poll.failures == 0 else { return nil }
        if situation.isDocument, let problem = situation.poll.problem, problem.code == "truncated" {
            return state(.feedTruncated, code: problem.code, problem.message, situation, open, patience: rules.after)
        }
        return open.flatMap { end($0, "comes whole again", situation) }
    }

    /// Not by the first documents: some servers give validators from the second answer on.
    private func validators(_ situation: FeedSituation, _ open: Signal?) -> SignalDecision? {
        guard situation.poll.failures == 0, situation.poll.problem == nil else { return nil }
        let hasNone = situation.isDocument && situation.poll.validators == Validators()
        if hasNone {
            guard situation.feed.poll.polls >= 2 else { return nil }
            let reason = "serves neither ETag nor Last-Modified, so that every poll fetches the whole document"
            return state(.feedWithoutValidators, code: "no-validators", reason, situation, open, patience: .zero)
        }
        return open.flatMap { end($0, "serves validators again", situation) }
    }

    private func silence(_ situation: FeedSituation, _ open: Signal?) -> SignalDecision? {
        guard let open, situation.brought else { return nil }
        return end(open, "publishes again after \((situation.now - open.since).words)", situation)
    }

    // MARK: Parts

    /// A state that is there now: opened, told once it is old enough, or told anew under another kind.
    private func state(
        _ kind: SignalKind, code: String, _ reason: String, _ situation: FeedSituation, _ open: Signal?, patience: Duration
    ) -> SignalDecision? {
        guard let open else {
            return decision(.open, kind, code, reason, situation, isTold: patience <= .zero && rules.tells(kind))
        }
        if open.kind != kind {
            // From bad to worse is told at once; a resumed feed that fails where it was gone is no news.
            let isWorse = kind == .feedGone
            return decision(.change(open.id), kind, code, reason, situation, isTold: isWorse && rules.tells(kind))
        }
        let isDue = open.version == 0 && situation.now - open.since >= patience && rules.tells(kind)
        guard isDue || open.code != code else { return nil }
        return decision(.change(open.id), kind, code, reason, situation, isTold: isDue)
    }

    private func end(_ open: Signal, _ reason: String, _ situation: FeedSituation) -> SignalDecision {
        decision(.end(open.id), .feedRecovered, open.code, reason, situation, isTold: open.version > 0)
    }

    private func decision(
        _ step: SignalDecision.Step, _ kind: SignalKind, _ code: String, _ reason: String, _ situation: FeedSituation, isTold: Bool
    ) -> SignalDecision {
        decision(step, kind, code, reason, feed: situation.feed, isTold: isTold, now: situation.now)
    }

    func decision(
        _ step: SignalDecision.Step, _ kind: SignalKind, _ code: String, _ reason: String, feed: Feed, isTold: Bool,
        since: Timestamp? = nil,
        now: Timestamp
    ) -> SignalDecision {
        SignalDecision(
            step: step, kind: kind, code: code, reason: ShownURL.within(reason), time: now, since: since, subject: .feed(feed.id),
            name: feed.settings.outlet ?? (feed.title.isEmpty ? shown(feed.url) : feed.title), url: shown(feed.url), isTold: isTold,
            channels: rules.channels)
    }

    /// An address without what may be secret in it.
    private func shown(_ url: String) -> String { String(ShownURL.bare(url).prefix { $0 != "?" && $0 != "#" }) }
}
