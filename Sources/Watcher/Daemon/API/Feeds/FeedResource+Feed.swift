import Control
import Fetching
import Model

extension FeedResource {
    init(
        _ feed: Feed, signals: [Signal] = [], silence: SilencePlan? = nil, now: Timestamp, isRemoved: Bool = false
    ) {
        let (state, reason) = Self.state(feed, now: now, isRemoved: isRemoved)
        let words = silence.map { "silent from \($0.silentAt.rfc3339): \($0.reason)" }
        self.init(
            id: "\(feed.id)", state: state, reason: reason, url: ShownURL.text(feed.url), title: feed.title,
            homePageURL: feed.homePageURL.map(ShownURL.text), outlet: feed.settings.outlet, every: feed.settings.every?.text,
            fullText: feed.settings.fullText, backlog: feed.settings.backlog.text, createdAt: feed.createdAt.rfc3339,
            problem: Self.problem(feed, signals), poll: FeedPoll(feed), signals: signals.isEmpty ? nil : signals.map { SignalResource($0) },
            silence: words)
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

    /// What the last poll met; else what lasts, the worst first.
    private static func problem(_ feed: Feed, _ signals: [Signal]) -> ResourceProblem? {
        if let problem = feed.poll.problem { return ResourceProblem(code: problem.code, message: ShownURL.within(problem.message)) }
        let order: [SignalKind] = [.feedGone, .feedFailing, .feedSilent, .feedTruncated, .feedMoved, .feedWithoutValidators]
        let worst = signals.min { (order.firstIndex(of: $0.kind) ?? order.count) < (order.firstIndex(of: $1.kind) ?? order.count) }
        return worst.map { ResourceProblem(code: $0.kind.code, message: $0.reason) }
    }

    private static func problem(_ feed: Feed) -> String? {
        feed.poll.problem.map { "\($0.code): \(ShownURL.within($0.message))" }
    }
}

extension SignalResource {
    init(_ signal: Signal) {
        self.init(
            id: "\(signal.id)", state: signal.kind.code, reason: signal.reason, code: signal.code, since: signal.since.rfc3339,
            isTold: signal.version > 0)
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
