import Fetching
import Logging
import Model
import Storage

/// Keeps the due times of all feeds sensible when time has passed without polls: at the start, after a suspension or a jump of the
/// clock, and when the network comes back.
struct PollTimes {
    let store: Store
    let context: DaemonContext

    /// Longer than any turn of the poller: its waits end after seconds.
    static let longestTurn: Duration = .seconds(60)

    private var schedule: PollSchedule {
        PollSchedule(context.configuration.current.fetch.pollSettings, seed: store.installation.hashSeed)
    }

    /// At the start: what is overdue is spread, and hosts that asked for a pause before are left alone again.
    func start() throws(StorageFailure) {
        try spreadOverdue()
        for feed in try store.heldFeeds(now: context.clock.now) { context.hostHolds.hold(feed.url, until: feed.until) }
    }

    /// Called between two turns of the poller: the time of the earlier one tells whether the clock or the machine stood still.
    func look(since last: Timestamp) {
        let now = context.clock.now
        guard now < last || now - last > Self.longestTurn else { return }
        do {
            let count = try spreadOverdue()
            context.logger.notice("the clock went from \(last.rfc3339) to \(now.rfc3339); \(count) overdue feeds are polled one by one")
        } catch {
            context.logger.error("cannot spread overdue feeds: \(error.message)")
        }
    }

    /// When hosts answer again: the feeds that could not be asked are polled soon, one after the other.
    func networkIsBack(_ outage: NetworkSight.Outage) {
        let now = context.clock.now
        let schedule = schedule
        let times = outage.missed.map { feed, every in
            let next = schedule.afterOutage(of: feed, lasting: now - outage.since, every: every, now: now)
            return DueTime(feed: feed, at: next.at, reason: next.reason)
        }
        context.logger.notice("the network is back; \(times.count) feeds that could not be asked are polled one by one")
        do {
            try store.setDue(times)
        } catch {
            context.logger.error("cannot bring polls forward after an outage: \(error.message)")
        }
    }

    @discardableResult
    private func spreadOverdue() throws(StorageFailure) -> Int {
        let now = context.clock.now
        let schedule = schedule
        let mended = try store.mendFutureTimes(now: now)
        let overdue = try store.replanOverdue(now: now) { feed in
            let next = schedule.catchUp(
                feed.feed, due: NextPoll(at: feed.due, reason: feed.reason), every: feed.every, now: now)
            return DueTime(feed: feed.feed, at: next.at, reason: next.reason)
        }
        return mended + overdue
    }
}
