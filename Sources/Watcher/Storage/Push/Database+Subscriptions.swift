import GRDB
import Model

extension Database {
    func subscription(_ id: Int64) throws -> Subscription? {
        try first("SELECT \(SubscriptionRow.columns) FROM subscriptions WHERE id = ?", [id], SubscriptionRow.subscription)
    }

    /// Writes all of it, new or changed.
    func save(_ subscription: Subscription) throws {
        let sql = "INSERT OR REPLACE INTO subscriptions (\(SubscriptionRow.columns)) VALUES (\(placeholders(19)))"
        try run(sql, try SubscriptionRow.arguments(subscription))
    }

    /// The hub is told at the next turn; nothing it pushes is taken any more.
    func endSubscription(of feed: FeedID, reason: String) throws {
        let sql = """
            UPDATE subscriptions SET state = 'ending', reason = ?, pending = NULL, next_request = 0, attempts = 0
            WHERE feed = ? AND state <> 'ending'
            """
        try run(sql, [reason, feed.rawValue])
    }

    func openOffer(of feed: FeedID) throws { try run("UPDATE hub_offers SET is_open = 1 WHERE feed = ?", [feed.rawValue]) }

    func set(_ offer: HubOffer, of feed: FeedID) throws {
        let sql = """
            INSERT INTO hub_offers (feed, hub, topic, spares, is_open) VALUES (?, ?, ?, ?, 1)
            ON CONFLICT (feed) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, spares = excluded.spares, is_open = 1
            WHERE hub <> excluded.hub OR topic <> excluded.topic OR spares <> excluded.spares
            """
        try run(sql, [feed.rawValue, offer.hub, offer.topic, try StoredJSON.text(offer.spares)])
    }

    /// A pushed document has been taken in, with so many new entries.
    func finish(push: Int64, of feed: FeedID, added: Int) throws {
        try run("DELETE FROM pushes WHERE id = ?", [push])
        try run("UPDATE feeds SET entries_seen = entries_seen + ? WHERE id = ?", [added, feed.rawValue])
    }

    /// Brings a feed's next poll forward, where it is not sooner already.
    func poll(_ feed: FeedID, by time: Timestamp, reason: String) throws {
        let sql = """
            UPDATE feeds SET next_due = ?1, due_reason = ?2
            WHERE id = ?3 AND next_due > ?1 AND lease_until IS NULL AND state = 'active' AND removed_at IS NULL
            """
        try run(sql, [time.microseconds, reason, feed.rawValue])
    }
}
