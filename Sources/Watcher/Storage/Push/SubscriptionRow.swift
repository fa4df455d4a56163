import FoundationEssentials
import GRDB
import Model

/// How a subscription lies in its table.
enum SubscriptionRow {
    static let columns = """
        id, feed, hub, topic, token, secret, state, reason, since, verified_at, lease_until, pending, next_request, attempts, missed, \
        pushes, refused, last_push, spares
        """

    static func subscription(_ columns: inout Columns) throws -> Subscription {
        var subscription = Subscription(
            id: columns.integer(), feed: columns.id(), offer: HubOffer(hub: columns.string(), topic: columns.string()),
            token: columns.string(), secret: try columns.bytes(), state: try columns.word(), reason: columns.string(),
            since: columns.time(), verifiedAt: columns.optionalTime(), leaseUntil: columns.optionalTime(),
            pending: try pending(columns.optionalString()), nextRequest: columns.time(), attempts: columns.int(), missed: columns.int(),
            pushes: columns.integer(), refused: columns.integer(), lastPush: columns.optionalTime())
        subscription.offer.spares = try columns.json([String].self)
        return subscription
    }

    private static func pending(_ text: String?) throws -> Subscription.Mode? {
        guard let text else { return nil }
        guard let mode = Subscription.Mode(rawValue: text) else {
            throw StorageFailure(.corrupt, "the database holds an unknown word “\(text)”")
        }
        return mode
    }

    /// The arguments for all columns, in order.
    static func arguments(_ subscription: Subscription) throws -> StatementArguments {
        let head: StatementArguments = [
            subscription.id, subscription.feed.rawValue, subscription.offer.hub, subscription.offer.topic, subscription.token,
            Data(subscription.secret), subscription.state.rawValue, subscription.reason, subscription.since.microseconds,
        ]
        let tail: StatementArguments = [
            subscription.verifiedAt?.microseconds, subscription.leaseUntil?.microseconds, subscription.pending?.rawValue,
            subscription.nextRequest.microseconds, subscription.attempts, subscription.missed, subscription.pushes, subscription.refused,
            subscription.lastPush?.microseconds, try StoredJSON.text(subscription.offer.spares),
        ]
        return head + tail
    }
}
