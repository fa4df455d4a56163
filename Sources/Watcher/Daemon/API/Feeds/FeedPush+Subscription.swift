import Control
import Model

extension FeedPush {
    init(_ subscription: Subscription, now: Timestamp) {
        let isExpired = subscription.state == .live && !subscription.isLive(at: now)
        self.init(
            state: isExpired ? "expired" : subscription.state.rawValue,
            reason: isExpired ? "the hub's lease ran out; polled as usual" : ShownURL.within(subscription.reason),
            since: (isExpired ? subscription.leaseUntil ?? subscription.since : subscription.since).rfc3339,
            hub: ShownURL.text(subscription.offer.hub), topic: ShownURL.text(subscription.offer.topic),
            leaseUntil: subscription.leaseUntil?.rfc3339, nextRequest: subscription.nextRequest.rfc3339,
            pushes: Int(clamping: subscription.pushes), refused: Int(clamping: subscription.refused),
            lastPush: subscription.lastPush?.rfc3339)
    }
}
