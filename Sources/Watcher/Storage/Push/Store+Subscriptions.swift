import GRDB
package import Model

extension Store {
    /// Feeds that a hub would push and that nobody has subscribed to.
    package func openOffers(limit: Int) throws(StorageFailure) -> [(feed: FeedID, offer: HubOffer)] {
        try read { db in
            let sql = """
                SELECT feed, hub, topic, spares FROM hub_offers JOIN feeds ON feeds.id = feed
                WHERE is_open = 1 AND state = 'active' AND removed_at IS NULL LIMIT ?
                """
            return try db.rows(sql, [limit]) { columns in
                (
                    feed: columns.id(),
                    offer: HubOffer(hub: columns.string(), topic: columns.string(), spares: try columns.json([String].self))
                )
            }
        }
    }

    /// Puts subscriptions on record, each in place of its feed's earlier one, which ends. Their ids are the store's to give.
    package func add(subscriptions: [Subscription]) throws(StorageFailure) {
        guard !subscriptions.isEmpty else { return }
        try write(.full) { db in
            for var subscription in subscriptions {
                try db.endSubscription(of: subscription.feed, reason: "the feed names another hub or topic")
                subscription.id = try db.take(of: .nextSubscription)
                try db.save(subscription)
                try db.run("UPDATE hub_offers SET is_open = 0 WHERE feed = ?", [subscription.feed.rawValue])
            }
        }
    }

    /// Those whose next request is due, as `claim` has changed them: on record before anything is sent.
    package func claimSubscriptions(
        now: Timestamp, limit: Int, _ claim: (Subscription) -> Subscription
    ) throws(StorageFailure) -> [Subscription] {
        guard let due = try nextSubscriptionDue(), due <= now else { return [] }
        return try write(.full) { db in
            let sql = "SELECT \(SubscriptionRow.columns) FROM subscriptions WHERE next_request <= ? ORDER BY next_request LIMIT ?"
            let claimed = try db.rows(sql, [now.microseconds, limit], SubscriptionRow.subscription).map(claim)
            for subscription in claimed { try db.save(subscription) }
            return claimed
        }
    }

    package func nextSubscriptionDue() throws(StorageFailure) -> Timestamp? {
        try read { db in
            try db.first("SELECT next_request FROM subscriptions ORDER BY next_request LIMIT 1") { $0.time() }
        }
    }

    package func subscription(_ id: Int64) throws(StorageFailure) -> Subscription? { try read { db in try db.subscription(id) } }

    /// The one that is wanted, whatever its state.
    package func subscription(of feed: FeedID) throws(StorageFailure) -> Subscription? {
        try read { db in
            let sql = "SELECT \(SubscriptionRow.columns) FROM subscriptions WHERE feed = ? AND state <> 'ending'"
            return try db.first(sql, [feed.rawValue], SubscriptionRow.subscription)
        }
    }

    /// Decides within the transaction. `decide` gives nil where nothing changes, and `.some(nil)` where the subscription is over.
    ///
    /// Answers whether anything changed. A feed that is no longer pushed is polled by `pollBy` at the latest.
    package func changeSubscription(
        _ id: Int64, pollBy: Timestamp, _ decide: (Subscription) -> Subscription??
    ) throws(StorageFailure) -> Bool {
        try write(.full) { db in
            guard let before = try db.subscription(id), let decision = decide(before) else { return false }
            if let after = decision {
                try db.save(after)
            } else {
                try db.run("DELETE FROM subscriptions WHERE id = ?", [id])
            }
            let isLive = decision?.state == .live && decision?.missed == 0
            if before.state == .live, !isLive { try db.poll(before.feed, by: pollBy, reason: "no longer pushed") }
            return true
        }
    }

    /// Nothing listens for pushes any more: every feed is polled as before, and what was offered stands open.
    package func forgetSubscriptions(pollBy: Timestamp) throws(StorageFailure) {
        try write(.full) { db in
            let feeds = try db.rows("SELECT DISTINCT feed FROM subscriptions") { columns -> FeedID in columns.id() }
            for feed in feeds {
                try db.poll(feed, by: pollBy, reason: "no longer pushed")
                try db.openOffer(of: feed)
            }
            try db.run("DELETE FROM subscriptions")
            try db.run("DELETE FROM pushes")
        }
    }
}
