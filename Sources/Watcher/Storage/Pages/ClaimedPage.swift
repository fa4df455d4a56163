package import Model

/// A page that is to be fetched, and the entry that waits for it.
package struct ClaimedPage: Hashable, Sendable {
    package var id: IntakeID
    package var feed: FeedID
    package var url: String
    /// What limits go by.
    package var host: String
    package var entry: Entry
    package var deadline: Timestamp

    package init(id: IntakeID, feed: FeedID, url: String, host: String, entry: Entry, deadline: Timestamp) {
        self.id = id
        self.feed = feed
        self.url = url
        self.host = host
        self.entry = entry
        self.deadline = deadline
    }
}
