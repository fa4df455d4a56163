import Logging
import Alerting
package import Fetching
import Model
import ServiceLifecycle
package import Storage

/// Sends what the outbox owes: in order per channel and alert, at the pace of the receiver, with retries until it is taken or given up.
package final class Deliverer: Service {
    private let store: Store
    private let client: HTTPClient
    private let context: DaemonContext
    private let pacer = ChannelPacer()
    private let inFlight = Counter()

    package init(store: Store, client: HTTPClient, context: DaemonContext) {
        self.store = store
        self.client = client
        self.context = context
    }

    /// Until the shutdown; what is being sent then is finished, within the time that the group of services gives.
    package func run() async throws {
        await withDiscardingTaskGroup { group in
            var trouble: String?
            while !Task.isShuttingDownGracefully, !Task.isCancelled {
                let started = await self.startDue(in: &group, trouble: &trouble)
                self.context.progress.beat("deliverer", at: self.context.clock.now)
                if started == 0 {
                    let pause = self.pause(after: trouble)
                    await cancelWhenGracefulShutdown { await self.context.deliveriesOwed.wait(atMost: pause) }
                }
            }
        }
    }

    /// - Parameter trouble: why nothing could be claimed; told once, not with every try.
    private func startDue(in group: inout DiscardingTaskGroup, trouble: inout String?) async -> Int {
        let limit = context.configuration.current.delivery.concurrency - inFlight.value
        guard limit > 0 else { return 0 }
        let now = context.clock.now
        let claimed: [ClaimedDelivery]
        do {
            claimed = try await store.asynchronously { store throws(StorageFailure) in
                try store.claimDeliveries(now: now, limit: limit, lease: .seconds(120), perChannel: 4)
            }
        } catch {
            if trouble != error.message { context.logger.error("cannot claim deliveries: \(error.message)") }
            trouble = error.message
            return 0
        }
        if trouble != nil { context.logger.notice("deliveries can be claimed again") }
        trouble = nil
        for delivery in claimed {
            inFlight.add(1)
            group.addTask {
                await self.deliver(delivery)
                self.inFlight.add(-1)
                self.context.deliveriesOwed.signal()
            }
        }
        return claimed.count
    }

    private func pause(after trouble: String?) -> Duration {
        // What is due stays due while the database takes nothing.
        guard trouble == nil else { return .seconds(1) }
        guard let due = try? store.nextDeliveryDue() else { return .seconds(5) }
        return min(max(due - context.clock.now, .milliseconds(10)), .seconds(5))
    }

    private func deliver(_ claimed: ClaimedDelivery) async {
        let delivery = claimed.delivery
        guard let channel = context.configuration.current.target(named: delivery.channel) else {
            await commit(
                claimed, started: context.clock.now, status: nil,
                outcome: .refused(reason: "no_channel: the configuration names no channel \"\(delivery.channel)\""))
            return
        }
        guard await pacer.turn(of: channel, clock: context.clock) else {
            await release(delivery)
            return
        }
        let started = context.clock.now
        var (status, outcome) = await send(claimed, receipt: claimed.receipt, to: channel, at: started)
        if case .postAnew = outcome {
            (status, outcome) = await send(claimed, receipt: nil, to: channel, at: context.clock.now)
        }
        if Task.isCancelled, case .retry = outcome {
            await release(delivery)
            return
        }
        await commit(claimed, started: started, status: status, outcome: outcome)
    }

    private func send(
        _ claimed: ClaimedDelivery, receipt: String?, to channel: ChannelTarget, at time: Timestamp
    ) async -> (status: Int?, outcome: DeliveryOutcome) {
        let format = channel.kind.format
        let key = DeliveryKey(installation: store.installation.id, message: claimed.message)
        let outgoing = format.request(for: claimed.message, receipt: receipt, key: key, target: channel, now: time)
        do {
            let response = try await client.send(
                HTTPRequest(
                    outgoing, userAgent: context.configuration.current.fetch.userAgent,
                    limits: context.configuration.current.delivery.transferLimits))
            let answer = ChannelResponse(
                status: response.status, headers: response.headers.pairs, body: response.body, now: context.clock.now,
                editedReceipt: receipt)
            return (response.status, format.outcome(answer))
        } catch {
            return (nil, error.deliveryOutcome)
        }
    }

    private func commit(_ claimed: ClaimedDelivery, started: Timestamp, status: Int?, outcome: DeliveryOutcome) async {
        let now = context.clock.now
        let settings = context.configuration.current.delivery
        var attempt = AttemptCommit(
            delivery: claimed.delivery.id, startedAt: started, endedAt: now, status: status, outcome: outcome, nextAttempt: nil,
            channelNotBefore: nil)
        if case .retry(let after, _) = outcome {
            let tries = Int(claimed.delivery.attempts) + 1
            let delay = settings.retrySchedule.delay(
                attempt: tries, age: now - claimed.delivery.createdAt, retryAfter: after, random: UInt64.random(in: .min ... .max))
            attempt.nextAttempt = delay.map { now + $0 }
            attempt.channelNotBefore = after.map { now + $0 }
        }
        let committed = attempt
        do {
            let policy = context.signalPolicy
            let (delivery, news) = try await store.asynchronously { store throws(StorageFailure) in
                try store.commit(attempt: committed, judge: policy)
            }
            tell(delivery, of: claimed.message, outcome: outcome, took: now - started)
            context.tell(news)
        } catch {
            // The lease runs out and the message is sent again under the same id.
            context.logger.error("cannot record a delivery: \(error.message)", metadata: ["delivery": "\(claimed.delivery.id)"])
        }
    }

    /// Gives back a delivery that was not tried.
    private func release(_ delivery: Delivery) async {
        let now = context.clock.now
        try? await store.asynchronously { store throws(StorageFailure) in try store.releaseDeliveries([delivery.id], now: now) }
    }

    private func tell(_ delivery: Delivery, of message: OutgoingMessage, outcome: DeliveryOutcome, took: Duration) {
        context.metrics.observe(Double(took.microseconds) / 1e6, in: .deliverySeconds)
        context.metrics.add(to: .attempts, labels: ["channel": delivery.channel, "outcome": outcome.word])
        context.events.publish(.delivery(delivery, topic: message.alert?.topicID))
        let metadata = ["delivery": "\(delivery.id)", "channel": "\(delivery.channel)", "message": "\(delivery.thread)"]
        switch delivery.state {
        case .delivered: context.logger.debug("delivered", metadata: metadata.mapValues { .string($0) })
        case .dead: context.logger.error("delivery given up: \(delivery.reason)", metadata: metadata.mapValues { .string($0) })
        default: context.logger.warning("delivery not taken: \(delivery.reason)", metadata: metadata.mapValues { .string($0) })
        }
    }
}
