package import Model

/// An entry of a document, on its way to the judge.
package struct IntakeEntry: Hashable, Sendable {
    package var entry: Entry
    /// Part of a feed's first document beyond its backlog: judged, but opens no alert.
    package var isBacklog: Bool
    package var place: EntryPlace

    package init(entry: Entry, isBacklog: Bool = false, place: EntryPlace = EntryPlace()) {
        self.entry = entry
        self.isBacklog = isBacklog
        self.place = place
    }
}

/// A fetched and parsed document: entries, validators and the next due time, stored together or not at all. Validators that got
/// ahead of their entries would hide news behind 304 for ever.
package struct IntakeCommit: Hashable, Sendable {
    package var feed: FeedID
    /// The ingest time of what is new.
    package var time: Timestamp
    /// In the order in which they are to be judged.
    package var entries: [IntakeEntry]
    /// The counters in it are the store's own to keep: what stands here is ignored.
    package var poll: PollState
    package var report: PollReport
    /// What the document says of itself; nil: as known so far.
    package var title: String?
    package var homePageURL: String?
    package var language: String?
    /// Where a permanent redirect led.
    package var movedTo: String?
    /// What the document, or its server, says of being pushed; nil: nothing.
    package var offer: HubOffer?
    /// Where a hub pushes the feed: when the poll that checks on it is due, unless this one has brought something new.
    package var check: DueTime?
    /// The waiting push that this is; nil: a poll. A push leaves the feed's polling as it is.
    package var push: Int64?

    package init(
        feed: FeedID, time: Timestamp, entries: [IntakeEntry], poll: PollState, report: PollReport, title: String? = nil,
        homePageURL: String? = nil, language: String? = nil, movedTo: String? = nil, offer: HubOffer? = nil, check: DueTime? = nil,
        push: Int64? = nil
    ) {
        self.feed = feed
        self.time = time
        self.entries = entries
        self.poll = poll
        self.report = report
        self.title = title
        self.homePageURL = homePageURL
        self.language = language
        self.movedTo = movedTo
        self.offer = offer
        self.check = check
        self.push = push
    }
}

/// What became of a document's entries.
package struct IntakeResult: Hashable, Sendable {
    package var new: Int
    /// Known, with another text: queued as the next revision.
    package var edited: Int
    package var unchanged: Int
    /// Of all these the ones that were known under another id, or from another feed.
    package var recognised: Int
    /// What became of `movedTo`, where it was given.
    package var move: FeedMove?
    /// What followed for the feed's signals.
    package var signals: [SignalNews]

    package init(
        new: Int = 0, edited: Int = 0, unchanged: Int = 0, recognised: Int = 0, move: FeedMove? = nil, signals: [SignalNews] = []
    ) {
        self.new = new
        self.edited = edited
        self.unchanged = unchanged
        self.recognised = recognised
        self.move = move
        self.signals = signals
    }
}
