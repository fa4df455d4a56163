package import Model

/// The form that is sent to a hub (W3C WebSub, 5.1).
package struct HubRequest: Sendable {
    /// `application/x-www-form-urlencoded`.
    package let form: String

    package init(_ subscription: Subscription, callback: String, lease: Duration) {
        var pairs: [(name: String, value: String)] = [
            ("hub.mode", subscription.mode.rawValue), ("hub.topic", subscription.offer.topic), ("hub.callback", callback),
        ]
        if subscription.mode == .subscribe {
            pairs.append(("hub.secret", String(decoding: subscription.secret, as: UTF8.self)))
            pairs.append(("hub.lease_seconds", "\(lease.components.seconds)"))
        }
        form = FormText.text(pairs)
    }
}
