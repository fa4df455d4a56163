import GRDB
import Model

extension Database {
    /// Decides on a feed's signals after a poll, within its transaction. Most polls go well on feeds without a signal, and end here.
    ///
    /// - Parameter before: the feed as it was before the poll.
    func judge(
        _ poll: PollState, of before: Feed, isDocument: Bool, brought: Bool = false, state: Feed.State? = nil, move: FeedMove? = nil,
        movedTo: String? = nil,
        now: Timestamp, by judge: (any SignalJudge)?
    ) throws -> [SignalNews] {
        guard let judge else { return [] }
        let open = try openSignals(of: .feed(before.id))
        let situation = FeedSituation(
            feed: before, poll: poll, state: state ?? before.state, isDocument: isDocument, brought: brought, move: move, movedTo: movedTo,
            open: open,
            now: now)
        return try SignalWriter(db: self).write(judge.decisions(on: situation))
    }

    /// Ends a feed's signals by a person's word.
    func dismissSignals(of feed: FeedID, reason: String, now: Timestamp, by judge: (any SignalJudge)?) throws {
        guard let judge else { return }
        let feed = try existingFeed(feed)
        let ends = try openSignals(of: .feed(feed.id)).map { judge.dismissal(of: $0, feed: feed, reason: reason, now: now) }
        _ = try SignalWriter(db: self).write(ends)
    }

    /// Takes what a document brought into its feed's rhythm, and plans when its silence would be told.
    func learn(_ arrivals: FeedArrivals, of feed: Feed, by judge: (any SignalJudge)?) throws {
        guard let judge else { return }
        let known = try first("SELECT rhythm FROM feed_rhythms WHERE feed = ?", [feed.id.rawValue]) { try $0.json(FeedRhythm.self) }
        try keep(judge.rhythm(known, with: arrivals, feed: feed), of: feed.id, by: judge, plansAnew: true)
    }

    /// - Parameter plansAnew: also where a silence is open.
    func keep(_ rhythm: FeedRhythm, of feed: FeedID, by judge: any SignalJudge, plansAnew: Bool) throws {
        let plan = judge.plan(rhythm)
        let sql = """
            INSERT INTO feed_rhythms (feed, rhythm, last, silent_at, reason, rules) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (feed) DO UPDATE SET rhythm = ?2, last = ?3, reason = ?5, rules = ?6,
                silent_at = CASE WHEN ?7 OR silent_at IS NOT NULL THEN ?4 END
            """
        try run(
            sql,
            [
                feed.rawValue, try StoredJSON.text(rhythm), rhythm.last.microseconds, plan.silentAt.microseconds, plan.reason,
                ContentHash.of(judge.planRules), plansAnew,
            ])
    }
}
