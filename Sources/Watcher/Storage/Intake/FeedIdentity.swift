import GRDB
package import Model

/// How a feed's entries are told apart, where its ids proved unfit; feeds whose ids are sound have none.
package struct FeedIdentity: Hashable, Sendable, Codable {
    package enum Mode: String, Sendable, Codable {
        /// The feed's ids count; they have changed all at once.
        case id
        /// Ids change from poll to poll; entries are known by link and title.
        case linkAndTitle = "link-and-title"
    }

    package var mode: Mode
    package var reason: String
    /// The poll that showed it.
    package var since: Timestamp

    package init(mode: Mode, reason: String, since: Timestamp) {
        self.mode = mode
        self.reason = reason
        self.since = since
    }

    /// What a document says where the ids of most known entries are others than before. Once may be a move of the site; again, or
    /// where ids have passed from one entry to another, ids say nothing. Nil: nothing of the kind.
    static func decide(_ before: FeedIdentity?, changedIDs: Int, movedIDs: Int, keptIDs: Int, now: Timestamp) -> FeedIdentity? {
        let known = changedIDs + movedIDs + keptIDs
        guard before?.mode != .linkAndTitle, changedIDs + movedIDs >= 2, changedIDs + movedIDs > keptIDs else { return nil }
        if movedIDs >= 2 {
            let reason = "\(movedIDs) of \(known) known entries had the id of another; entries are told apart by link and title"
            return FeedIdentity(mode: .linkAndTitle, reason: reason, since: now)
        }
        let count = "\(changedIDs) of \(known) known entries came under another id"
        guard before != nil else {
            return FeedIdentity(mode: .id, reason: "\(count), for the first time; link and title told which they are", since: now)
        }
        return FeedIdentity(mode: .linkAndTitle, reason: "\(count), not for the first time; link and title tell them apart", since: now)
    }
}

extension Store {
    /// Nil where the feed's own ids have always been sound.
    package func identity(of feed: FeedID) throws(StorageFailure) -> FeedIdentity? {
        try read { db in try db.identity(of: feed) }
    }
}

extension Database {
    func identity(of feed: FeedID) throws -> FeedIdentity? {
        try first("SELECT mode, reason, since FROM feed_identity WHERE feed = ?", [feed.rawValue]) {
            FeedIdentity(mode: try $0.word(), reason: $0.string(), since: $0.time())
        }
    }

    func set(_ identity: FeedIdentity, of feed: FeedID) throws {
        let sql = """
            INSERT INTO feed_identity (feed, mode, reason, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (feed) DO UPDATE SET mode = excluded.mode, reason = excluded.reason, since = excluded.since
            """
        try run(sql, [feed.rawValue, identity.mode.rawValue, identity.reason, identity.since.microseconds])
    }

    /// Gives every known entry the key by which it is found from now on. Of several with one link and title the first gets it.
    func tellApartByLinkAndTitle(_ feed: FeedID) throws {
        try run(
            "UPDATE OR IGNORE entries SET entry_id = ? || twin WHERE feed = ? AND twin IS NOT NULL",
            [IntakeCandidate.twinPrefix, feed.rawValue])
    }
}
