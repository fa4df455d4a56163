import Logging
import Model
import Push
import Storage

/// Answers hubs: their questions, and the documents that they push. Everything is committed before it is answered.
struct PushDesk: Sendable {
    let store: Store
    let context: DaemonContext

    /// Documents of one subscription that may wait to be read.
    static let mostWaiting = 16

    /// A question at a callback. 404 for whatever nobody here has asked for.
    func answer(_ question: HubQuestion, at name: Substring) async -> PushAnswer {
        let now = context.clock.now
        let settings = context.configuration.current
        let rules = settings.push.rules
        let random = UInt64.random(in: .min ... .max)
        do {
            guard let subscription = try await find(name) else { return .unknown }
            let isChanged = try await store.asynchronously { store throws(StorageFailure) in
                try store.changeSubscription(subscription.id, pollBy: now + settings.fetch.interval) { subscription in
                    switch question {
                    case .verify(let mode, let topic, _, let lease):
                        rules.confirmed(subscription, mode: mode, topic: topic, lease: lease, now: now, random: random)
                    case .denied(let topic, let reason):
                        rules.denied(subscription, topic: topic, reason: reason, keys: .random(), now: now, random: random)
                    }
                }
            }
            guard isChanged else { return .unknown }
            switch question {
            case .verify(let mode, _, let challenge, _):
                context.logger.info(
                    "hub confirmed", metadata: ["mode": "\(mode)", "feed": "\(subscription.feed)", "hub": "\(subscription.offer.hub)"])
                return PushAnswer(status: 200, text: challenge)
            case .denied(_, let reason):
                context.logger.warning(
                    "hub denied: \(reason)", metadata: ["feed": "\(subscription.feed)", "hub": "\(subscription.offer.hub)"])
                return PushAnswer(status: 200)
            }
        } catch {
            return failed(error)
        }
    }

    /// Whether a document may come here at all: asked before a byte of it is read.
    func admit(_ name: Substring) async -> (subscription: Subscription?, refusal: PushAnswer) {
        do {
            guard let subscription = try await find(name) else { return (nil, refused(.unknown, "unknown")) }
            guard subscription.state == .live else {
                return (nil, refused(subscription.state == .pending ? .unknown : .gone, "not_subscribed"))
            }
            return (subscription, .busy)
        } catch {
            return (nil, failed(error))
        }
    }

    /// A pushed document. One whose signature does not hold is dropped and answered as if it had been taken, so that nobody learns
    /// anything from it (W3C WebSub, 7.1).
    func take(_ body: [UInt8], of subscription: Subscription, signature: String?, contentType: String?) async -> PushAnswer {
        let verdict = HubSignature.check(signature, of: body, secret: subscription.secret)
        do {
            guard verdict == .valid else {
                context.logger.warning(
                    "push dropped: \(verdict.rawValue)", metadata: ["feed": "\(subscription.feed)", "hub": "\(subscription.offer.hub)"])
                try await store.asynchronously { store throws(StorageFailure) in try store.noteRefusedPush(subscription.id) }
                return refused(.taken, verdict.rawValue)
            }
            let push = WaitingPush(
                subscription: subscription.id, feed: subscription.feed, received: context.clock.now, hub: subscription.offer.hub,
                contentType: contentType, body: body)
            let isKept = try await store.asynchronously { store throws(StorageFailure) in
                try store.keep(push: push, most: Self.mostWaiting)
            }
            guard isKept else { return refused(.busy, "busy") }
        } catch {
            return failed(error)
        }
        context.metrics.add(to: .pushes, labels: ["outcome": "taken"])
        context.pushArrived.signal()
        return .taken
    }

    /// Counts what is not taken.
    func refused(_ answer: PushAnswer, _ outcome: String) -> PushAnswer {
        context.metrics.add(to: .pushes, labels: ["outcome": outcome])
        return answer
    }

    /// By the callback's last part: found by its number, and only then compared, in the same time wherever the first difference is.
    private func find(_ name: Substring) async throws(StorageFailure) -> Subscription? {
        let parts = name.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let id = Int64(parts[0]) else { return nil }
        let found = try await store.asynchronously { store throws(StorageFailure) in try store.subscription(id) }
        guard let found, Self.isEqual(found.token, parts[1]) else { return nil }
        return found
    }

    private static func isEqual(_ token: String, _ given: Substring) -> Bool {
        guard token.utf8.count == given.utf8.count else { return false }
        return zip(token.utf8, given.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func failed(_ error: StorageFailure) -> PushAnswer {
        context.logger.error("cannot answer a hub: \(error.message)")
        return refused(.busy, "storage")
    }
}
