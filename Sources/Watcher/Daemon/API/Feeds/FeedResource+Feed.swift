import Control
import Fetching
import Model

extension FeedResource {
    init(_ feed: Feed, now: Timestamp, isRemoved: Bool = false) {
        let (state, reason) = Self.state(feed, now: now, isRemoved: isRemoved)
        self.init(
            id: "\(feed.id)", state: state, reason: reason, url: ShownURL.text(feed.url), title: feed.title,
            homePageURL: feed.homePageURL.map(ShownURL.text), outlet: feed.settings.outlet, every: feed.settings.every?.text,
            fullText: feed.settings.fullText, backlog: feed.settings.backlog.text, createdAt: feed.createdAt.rfc3339,
            problem: feed.poll.problem.map { ResourceProblem(code: $0.code, message: ShownURL.within($0.message)) }, poll: FeedPoll(feed))
    }

    private static func state(_ feed: Feed, now: Timestamp, isRemoved: Bool) -> (state: String, reason: String) {
        if isRemoved { return ("removed", "removed by hand; its articles stay") }
        let next = NextPoll(at: feed.poll.nextDue, reason: feed.poll.nextDueReason).words(now: now)
        switch feed.state {
        case .paused: return ("paused", "paused by hand; `feed resume` goes on")
        case .gone: return ("gone", "\(problem(feed) ?? "the server said that it is gone"); `feed resume` tries again")
        case .active: break
        }
        if let problem = problem(feed) {
            let count = feed.poll.failures
            let failures = count > 1 ? "; \(count) failures in a row" : ""
            return (count > 0 ? "failing" : "active", "\(problem)\(failures); next poll \(next)")
        }
        return (feed.poll.lastPoll == nil ? "new" : "active", "next poll \(next)")
    }

    private static func problem(_ feed: Feed) -> String? {
        feed.poll.problem.map { "\($0.code): \(ShownURL.within($0.message))" }
    }
}

extension FeedPoll {
    init(_ feed: Feed) {
        let poll = feed.poll
        self.init(
            nextDue: feed.state == .active ? poll.nextDue.rfc3339 : nil, nextDueReason: poll.nextDueReason,
            lastPoll: poll.lastPoll?.rfc3339,
            lastSuccess: poll.lastSuccess?.rfc3339, lastStatus: poll.lastStatus, failures: poll.failures, polls: Int(clamping: poll.polls),
            notModified: Int(clamping: poll.notModified), entriesSeen: Int(clamping: poll.entriesSeen), etag: poll.validators.etag,
            lastModified: poll.validators.lastModified)
    }
}
