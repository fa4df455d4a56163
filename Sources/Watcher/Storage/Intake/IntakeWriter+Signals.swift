import GRDB
import Model

extension IntakeWriter {
    /// What the document means for the signals and the rhythm of its feed, as that was before. An article that another feed of the
    /// outlet has brought already is no news, but a sign of life of this one.
    mutating func signal(_ feed: Feed) throws {
        let brought = !published.isEmpty || result.edited > 0
        if brought {
            let arrivals = FeedArrivals(published: published, isFirstDocument: feed.poll.lastSuccess == nil, now: commit.time)
            try db.learn(arrivals, of: feed, by: judge)
        }
        result.signals = try db.judge(
            commit.poll, of: feed, isDocument: true, brought: brought, move: result.move, movedTo: commit.movedTo, now: commit.time,
            by: judge)
    }
}
