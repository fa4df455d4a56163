import FoundationEssentials
import GRDB
package import Model

extension Store {
    /// Keeps a pushed document until it is read; false where `most` of its subscription wait already. The hub has kept its word, so
    /// polls that missed something count no more.
    package func keep(push: WaitingPush, most: Int) throws(StorageFailure) -> Bool {
        try write(.full) { db in
            guard try db.count("SELECT COUNT(*) FROM pushes WHERE subscription = ?", [push.subscription]) < most else { return false }
            let sql = "INSERT INTO pushes (subscription, feed, received, hub, content_type, body) VALUES (?, ?, ?, ?, ?, ?)"
            try db.run(
                sql,
                [push.subscription, push.feed.rawValue, push.received.microseconds, push.hub, push.contentType, Data(push.body)])
            try db.run(
                "UPDATE subscriptions SET pushes = pushes + 1, last_push = ?, missed = 0 WHERE id = ?",
                [push.received.microseconds, push.subscription])
            return true
        }
    }

    /// Counts a push that was dropped.
    package func noteRefusedPush(_ subscription: Int64) throws(StorageFailure) {
        try write(.normal) { db in try db.run("UPDATE subscriptions SET refused = refused + 1 WHERE id = ?", [subscription]) }
    }

    /// The next one to read, in the order in which they came.
    package func nextPush() throws(StorageFailure) -> WaitingPush? {
        try read { db in
            let sql = "SELECT id, subscription, feed, received, hub, content_type, body FROM pushes ORDER BY id LIMIT 1"
            return try db.first(sql) { columns in
                WaitingPush(
                    id: columns.integer(), subscription: columns.integer(), feed: columns.id(), received: columns.time(),
                    hub: columns.string(), contentType: columns.optionalString(), body: try columns.bytes())
            }
        }
    }

    /// Takes a push away that brings nothing. Where it told that there is news but not which, `pollBy` brings a poll forward.
    package func drop(push: WaitingPush, pollBy: Timestamp? = nil) throws(StorageFailure) {
        try write(.normal) { db in
            try db.run("DELETE FROM pushes WHERE id = ?", [push.id])
            guard let pollBy else { return }
            try db.run("UPDATE subscriptions SET refused = refused + 1 WHERE id = ?", [push.subscription])
            try db.poll(push.feed, by: pollBy, reason: "a push could not be read")
        }
    }
}
