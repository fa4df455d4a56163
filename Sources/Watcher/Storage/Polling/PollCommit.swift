package import Model

/// What a poll without entries leaves behind: a 304, a failure, an empty document.
package struct PollCommit: Hashable, Sendable {
    package var feed: FeedID
    /// The counters in it are the store's own to keep: what stands here is ignored.
    package var poll: PollState
    package var report: PollReport
    /// `gone` after a 410; nil: as it is.
    package var state: Feed.State?
    /// Where a permanent redirect leads.
    package var movedTo: String?
    /// The feed's state before the poll, which tells whether its result is news; nil: the store looks it up.
    package var before: PollState?

    package init(
        feed: FeedID, poll: PollState, report: PollReport, state: Feed.State? = nil, movedTo: String? = nil, before: PollState? = nil
    ) {
        self.feed = feed
        self.poll = poll
        self.report = report
        self.state = state
        self.movedTo = movedTo
        self.before = before
    }

    /// Whether the feed was asked at all; else the poll was only put off.
    var isPoll: Bool { report.status != nil || report.problem != nil }
}
