/// What a document brought, as far as the feed's rhythm is concerned.
package struct FeedArrivals: Hashable, Sendable {
    /// Of the new entries: their own dates, or the time of the poll.
    package var published: [Timestamp]
    /// Of a first document only its dates say when the feed was alive; later ones are a sign of life by coming.
    package var isFirstDocument: Bool
    package var now: Timestamp

    package init(published: [Timestamp], isFirstDocument: Bool, now: Timestamp) {
        self.published = published
        self.isFirstDocument = isFirstDocument
        self.now = now
    }
}
