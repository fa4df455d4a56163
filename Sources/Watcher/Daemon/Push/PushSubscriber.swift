import Fetching
import Logging
import Model
import Push
import ServiceLifecycle
import Storage

/// Asks hubs for subscriptions, renews them and ends them. What is to be sent is on record first, so that a crash loses nothing.
final class PushSubscriber: Service {
    private let store: Store
    private let client: HTTPClient
    private let context: DaemonContext

    /// Requests at one time, each of another feed.
    private static let atOnce = 8
    private static let mostRedirects = 3

    init(store: Store, client: HTTPClient, context: DaemonContext) {
        self.store = store
        self.client = client
        self.context = context
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let sent = await self.turn()
                if sent == 0 { await self.context.pushOwed.wait(atMost: .seconds(5)) }
            }
        }
    }

    /// Subscribes to what is offered and sends what is due; answers how many requests were sent.
    @discardableResult
    func turn() async -> Int {
        do {
            try await subscribe()
            let now = context.clock.now
            let rules = context.configuration.current.push.rules
            let claimed = try await store.asynchronously { store throws(StorageFailure) in
                try store.claimSubscriptions(now: now, limit: Self.atOnce) {
                    rules.asking($0, keys: .random(), now: now, random: UInt64.random(in: .min ... .max))
                }
            }
            await withDiscardingTaskGroup { group in
                for subscription in claimed { group.addTask { await self.ask(subscription) } }
            }
            return claimed.count
        } catch {
            context.logger.error("cannot keep subscriptions: \(error.message)")
            return 0
        }
    }

    private func subscribe() async throws(StorageFailure) {
        let now = context.clock.now
        try await store.asynchronously { store throws(StorageFailure) in
            let offers = try store.openOffers(limit: 64)
            try store.add(
                subscriptions: offers.map { feed, offer in
                    let keys = SubscriptionKeys.random()
                    return Subscription(
                        feed: feed, offer: offer, token: keys.token, secret: keys.secret, reason: "the feed names this hub", since: now,
                        nextRequest: now)
                })
        }
    }

    private func ask(_ subscription: Subscription) async {
        let answer = await send(subscription)
        // Nobody knows whether the hub was asked; it is asked again when the record says.
        if Task.isCancelled { return }
        let now = context.clock.now
        let settings = context.configuration.current
        let rules = settings.push.rules
        let outcome = answer == .taken ? "taken" : "failed"
        context.metrics.add(to: .pushRequests, labels: ["mode": subscription.mode.rawValue, "outcome": outcome])
        if case .failed(let reason, _) = answer {
            context.logger.warning(
                "hub did not take a request: \(reason)", metadata: ["feed": "\(subscription.feed)", "hub": "\(subscription.offer.hub)"])
        }
        do {
            _ = try await store.asynchronously { store throws(StorageFailure) in
                try store.changeSubscription(subscription.id, pollBy: now + settings.fetch.interval) {
                    .some(rules.answered($0, answer, keys: .random(), now: now))
                }
            }
        } catch {
            context.logger.error("cannot record a hub's answer: \(error.message)")
        }
    }

    /// Follows the redirects that keep the method (W3C WebSub, 5.1).
    private func send(_ subscription: Subscription) async -> HubAnswer {
        let settings = context.configuration.current
        guard let callback = settings.push.callback(subscription) else {
            return .failed(reason: "push.url is not set", retryAfter: nil)
        }
        let body = Array(HubRequest(subscription, callback: callback, lease: settings.push.lease).form.utf8)
        do {
            var url = try FetchURL(subscription.offer.hub)
            for _ in 0...Self.mostRedirects {
                let response = try await client.send(request(to: url, body, settings))
                guard [307, 308].contains(response.status), let location = response.headers["Location"] else {
                    let wait = ResponseTiming(response.headers, now: context.clock.now).retryAfter
                    return HubAnswer(status: response.status, retryAfter: wait)
                }
                let next = try url.resolve(location)
                // The request holds the secret.
                guard next.isSecure || !url.isSecure else {
                    return .failed(reason: "downgrade: the hub redirects from https to http, which is refused", retryAfter: nil)
                }
                url = next
            }
            return .failed(reason: "more than \(Self.mostRedirects) redirects", retryAfter: nil)
        } catch {
            return .failed(reason: "\(error.code.rawValue): \(error.message)", retryAfter: nil)
        }
    }

    private func request(to url: FetchURL, _ body: [UInt8], _ settings: Configuration) -> HTTPRequest {
        HTTPRequest(
            method: .post, url: url.text,
            headers: [
                (name: "Content-Type", value: "application/x-www-form-urlencoded"), (name: "User-Agent", value: settings.fetch.userAgent),
            ], body: body, limits: settings.delivery.transferLimits)
    }
}
