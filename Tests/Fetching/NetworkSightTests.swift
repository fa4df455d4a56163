import Fetching
import Model
import Testing

private let now = Timestamp(seconds: 1_795_248_000)

@Suite struct NetworkSightTests {
    private func sight(unreachable hosts: [String]) -> NetworkSight {
        var sight = NetworkSight()
        for (index, host) in hosts.enumerated() {
            sight.noteUnreachable(host, feed: FeedID(Int64(index + 1)), every: nil, now: now + .seconds(index))
        }
        return sight
    }

    @Test func isGoneWhenSeveralHostsInARowCannotBeReached() {
        #expect(!sight(unreachable: ["a.org", "b.org", "c.org"]).isGone)
        #expect(sight(unreachable: ["a.org", "b.org", "c.org", "d.org"]).isGone)
    }

    @Test func oneHostThatFailsOftenIsThatHostsTrouble() {
        #expect(!sight(unreachable: ["a.org", "a.org", "a.org", "a.org", "a.org"]).isGone)
    }

    @Test func privateHostsProveNothing() {
        #expect(sight(unreachable: ["127.0.0.1:1", "nas.local", "10.0.0.1", "bridge", "localhost"]).isClear)
    }

    @Test func anAnswerEndsItAndTellsWhoWasMissed() {
        var sight = sight(unreachable: ["a.org", "b.org", "c.org", "d.org"])
        #expect(sight.noteReached("127.0.0.1:80")?.since == nil)
        let outage = sight.noteReached("e.org")
        #expect(outage?.since == now)
        #expect(outage?.missed.count == 4)
        #expect(sight.isClear && !sight.isGone)
    }

    @Test func anAnswerBetweenStartsTheCountAnew() {
        var sight = sight(unreachable: ["a.org", "b.org", "c.org"])
        #expect(sight.noteReached("e.org")?.since == nil)
        sight.noteUnreachable("d.org", feed: FeedID(9), every: nil, now: now)
        #expect(!sight.isGone)
    }

    @Test func withoutANetworkNoFeedIsSlowedDown() {
        let schedule = PollSchedule(seed: 1)
        var state = PollState(nextDue: now, lastSuccess: now, failures: 0)
        for _ in 1...5 {
            let event = PollEvent.offline(FetchProblem(code: "dns", message: "no such host"))
            let (after, next) = schedule.advance(state, of: FeedID(1), every: nil, by: event, now: now)
            #expect(next.at - now <= .seconds(900 * 1.05))
            #expect(next.reason.hasPrefix("the network is gone"))
            state = after
        }
        #expect(state.failures == 0 && state.problem?.code == "dns")
    }
}
