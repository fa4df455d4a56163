/// All that is looked at when a poll has ended: what is stored of the feed, what the poll says, and which signals are open.
package struct FeedSituation: Hashable, Sendable {
    /// As it was before this poll.
    package var feed: Feed
    /// After it.
    package var poll: PollState
    package var state: Feed.State
    /// 200 with a document that parsed.
    package var isDocument: Bool
    /// Entries came with it, new or edited.
    package var brought: Bool
    /// What a permanent redirect came to, and where it led; nil where there was none.
    package var move: FeedMove?
    package var movedTo: String?
    package var open: [Signal]
    package var now: Timestamp

    package init(
        feed: Feed, poll: PollState, state: Feed.State, isDocument: Bool, brought: Bool = false, move: FeedMove? = nil,
        movedTo: String? = nil,
        open: [Signal] = [], now: Timestamp
    ) {
        self.feed = feed
        self.poll = poll
        self.state = state
        self.isDocument = isDocument
        self.brought = brought
        self.move = move
        self.movedTo = movedTo
        self.open = open
        self.now = now
    }
}
