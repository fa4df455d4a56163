import Model
import Testing

@testable import Daemon

@Suite struct EventBusTests {
    private func event(_ number: Int, ok: Bool = true) -> DaemonEvent {
        .reloaded(ok: ok, detail: "\(number)", time: Timestamp(seconds: Int64(number)))
    }

    private func details(_ events: [DaemonEvent]) -> [String] {
        events.map { event in
            switch event {
            case .reloaded(_, let detail, _): detail
            case .lost(let count): "lost \(count)"
            default: "?"
            }
        }
    }

    @Test func whoeverListensGetsWhatHappensFromThenOnInOrder() async {
        let bus = EventBus()
        bus.publish(event(1))
        await bus.listening { listener in
            bus.publish(event(2))
            bus.publish(event(3))
            #expect(details(await listener.next(within: .seconds(60))) == ["2", "3"])
            #expect(bus.listenerCount == 1)
        }
        #expect(bus.listenerCount == 0)
    }

    @Test func aSlowListenerLosesTheOldestAndIsToldHowMany() async {
        let bus = EventBus()
        await bus.listening { listener in
            for number in 1...(EventSubscription.backlog + 5) { bus.publish(event(number)) }
            let events = details(await listener.next(within: .seconds(60)))
            #expect(events.count == EventSubscription.backlog + 1)
            #expect(events.prefix(2) == ["lost 5", "6"])
            bus.publish(event(999))
            #expect(details(await listener.next(within: .seconds(60))) == ["999"])
        }
    }

    @Test func nothingComesWithinTheTime() async {
        let bus = EventBus()
        await bus.listening { listener in #expect(await listener.next(within: .zero).isEmpty) }
    }

    @Test func typesAndTopicsAreFilteredBeforeTheQueue() async {
        let signal = SignalMessage(
            kind: .feedSilent, time: Timestamp(seconds: 1), signal: SignalID(1), version: 0, subject: .feed(FeedID(1)), name: "x",
            code: "silent", reason: "", since: Timestamp(seconds: 1))
        #expect(EventFilter().takes(.signal(signal)))
        #expect(EventFilter(types: ["feed"]).takes(.signal(signal)))
        #expect(EventFilter(types: ["alert", "feed.silent"]).takes(.signal(signal)))
        #expect(!EventFilter(types: ["feed.failing", "fee"]).takes(.signal(signal)))
        #expect(!EventFilter(topic: "ferries").takes(.signal(signal)))
        let bus = EventBus()
        await bus.listening(for: EventFilter(types: ["feed"])) { listener in
            for number in 1...(EventSubscription.backlog * 2) { bus.publish(event(number)) }
            bus.publish(.signal(signal))
            let events = await listener.next(within: .seconds(60))
            #expect(events.map(\.type) == ["feed.silent"])
        }
    }

    @Test func namesOfTypesAreKnownWholeOrByTheirFirstWord() {
        #expect(["alert", "alert.held", "story", "feed.no-validators", "lost"].allSatisfy(EventFilter.isKnown))
        #expect(!["alerts", "alert.", "", "feed.fail"].contains(where: EventFilter.isKnown))
    }
}
