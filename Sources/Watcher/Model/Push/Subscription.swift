/// A feed's subscription at a hub (W3C WebSub): what was asked, what the hub has confirmed, and what it has sent.
package struct Subscription: Hashable, Sendable {
    package enum State: String, Sendable, Codable {
        /// Asked for, or about to be; the hub has not confirmed it.
        case pending
        /// Confirmed by the hub, until its lease ends.
        case live
        /// The hub has said no.
        case denied
        /// Given up for a time: the hub did not push what polling found.
        case untrusted
        /// No longer wanted; the hub is being told.
        case ending
    }

    package enum Mode: String, Sendable, Codable {
        case subscribe, unsubscribe
    }

    package var id: Int64
    package var feed: FeedID
    package var offer: HubOffer
    /// The secret part of the callback's path.
    package var token: String
    /// The key of the signatures.
    package var secret: [UInt8]
    package var state: State
    /// Why it is in this state, in words.
    package var reason: String
    package var since: Timestamp
    package var verifiedAt: Timestamp?
    package var leaseUntil: Timestamp?
    /// What the hub may ask us to confirm now; nil: nothing.
    package var pending: Mode?
    /// When the next request to the hub is due.
    package var nextRequest: Timestamp
    /// Requests since the last confirmation.
    package var attempts: Int
    /// Polls in a row that found what the hub had not pushed.
    package var missed: Int
    package var pushes: Int64
    /// Pushes that were dropped: unsigned, wrongly signed, unreadable.
    package var refused: Int64
    package var lastPush: Timestamp?

    package init(
        id: Int64 = 0, feed: FeedID, offer: HubOffer, token: String, secret: [UInt8], state: State = .pending, reason: String,
        since: Timestamp, verifiedAt: Timestamp? = nil, leaseUntil: Timestamp? = nil, pending: Mode? = nil, nextRequest: Timestamp,
        attempts: Int = 0, missed: Int = 0, pushes: Int64 = 0, refused: Int64 = 0, lastPush: Timestamp? = nil
    ) {
        self.id = id
        self.feed = feed
        self.offer = offer
        self.token = token
        self.secret = secret
        self.state = state
        self.reason = reason
        self.since = since
        self.verifiedAt = verifiedAt
        self.leaseUntil = leaseUntil
        self.pending = pending
        self.nextRequest = nextRequest
        self.attempts = attempts
        self.missed = missed
        self.pushes = pushes
        self.refused = refused
        self.lastPush = lastPush
    }

    /// What the next request asks for.
    package var mode: Mode { state == .ending ? .unsubscribe : .subscribe }

    /// Whether the hub has promised to push now.
    package func isLive(at now: Timestamp) -> Bool { state == .live && leaseUntil.map { $0 > now } ?? false }

    /// The last part of the callback's path.
    package var callbackName: String { "\(id)-\(token)" }
}
