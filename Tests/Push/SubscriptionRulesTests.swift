import Model
import Testing

@testable import Push

@Suite struct SubscriptionRulesTests {
    private let rules = SubscriptionRules(lease: .seconds(864_000))
    private let start = Timestamp(seconds: 1_795_000_000)

    private var wanted: Subscription {
        Subscription(
            id: 1, feed: FeedID(1), offer: HubOffer(hub: "https://hub.example/", topic: "t"), token: "t", secret: [1],
            reason: "wanted", since: start, nextRequest: start)
    }

    private func asked(_ subscription: Subscription? = nil) -> Subscription {
        rules.asking(subscription ?? wanted, now: start, random: 0)
    }

    private func live(lease: Int = 1_000, now: Timestamp? = nil) throws -> Subscription {
        let decision = try #require(
            rules.confirmed(asked(), mode: .subscribe, topic: "t", lease: lease, now: now ?? start, random: .max))
        return try #require(decision)
    }

    @Test func aConfirmationMakesItLiveAndRenewsWithinTwoThirdsOrSo() throws {
        let live = try live()
        #expect(live.isLive(at: start + .seconds(999)))
        #expect(!live.isLive(at: start + .seconds(1_000)))
        #expect(live.nextRequest - start > .seconds(600) && live.nextRequest - start <= .seconds(700))
        #expect(live.pending == nil && live.attempts == 0)
    }

    @Test func whatNobodyAskedForIsNotConfirmed() throws {
        let now = start
        #expect(rules.confirmed(wanted, mode: .subscribe, topic: "t", lease: 10, now: now, random: 0) == nil)
        #expect(rules.confirmed(asked(), mode: .subscribe, topic: "other", lease: 10, now: now, random: 0) == nil)
        #expect(rules.confirmed(asked(), mode: .unsubscribe, topic: "t", lease: nil, now: now, random: 0) == nil)
        #expect(rules.confirmed(try live(), mode: .subscribe, topic: "t", lease: 10, now: now, random: 0) == nil)
        #expect(rules.confirmed(asked(), mode: .subscribe, topic: "t", lease: 0, now: now, random: 0) == nil)
    }

    @Test func aLeaseOfHundredYearsIsCut() throws {
        let live = try live(lease: .max)
        #expect(live.leaseUntil == start + SubscriptionRules.longestLease)
    }

    @Test func failuresBackOffAndNeverComeBeforeRetryAfter() throws {
        var subscription = wanted
        var now = start
        var last = Duration.zero
        for _ in 1...8 {
            subscription = rules.asking(subscription, now: now, random: 0)
            subscription = try #require(rules.answered(subscription, .failed(reason: "HTTP 500", retryAfter: nil), now: now))
            #expect(subscription.nextRequest - now > last)
            last = subscription.nextRequest - now
            now = subscription.nextRequest
        }
        let held = try #require(
            rules.answered(asked(), .failed(reason: "HTTP 503", retryAfter: .seconds(50_000)), now: start))
        #expect(held.nextRequest >= start + .seconds(50_000))
        #expect(SubscriptionRules.backoff(40, .max) <= .seconds(86_400))
    }

    @Test func aConfirmationBeforeTheAnswerStands() throws {
        let live = try live()
        #expect(rules.answered(live, .taken, now: start) == live)
        #expect(rules.answered(live, .failed(reason: "HTTP 500", retryAfter: nil), now: start) == live)
    }

    @Test func aRenewalThatFailsLeavesTheLeaseAsItIs() throws {
        let before = try live()
        let renewing = rules.asking(before, now: before.nextRequest, random: 0)
        let after = try #require(rules.answered(renewing, .failed(reason: "HTTP 500", retryAfter: nil), now: before.nextRequest))
        #expect(after.state == .live && after.leaseUntil == before.leaseUntil)
        #expect(after.reason == "renewal failed: HTTP 500")
        let late = rules.asking(after, now: start + .seconds(2_000), random: 0)
        #expect(late.state == .pending && late.reason == "the hub's lease ran out")
    }

    @Test func aDenialIsKeptWithItsReasonAndTriedAgainAfterADay() throws {
        let decision = try #require(rules.denied(try live(), topic: "t", reason: "no room", now: start, random: 0))
        let denied = try #require(decision)
        #expect(denied.state == .denied && denied.reason == "denied by the hub: no room" && denied.leaseUntil == nil)
        #expect(denied.nextRequest == start + .seconds(86_400))
        #expect(rules.denied(try live(), topic: "other", reason: "", now: start, random: 0) == nil)
        #expect(rules.asking(denied, now: denied.nextRequest, random: 0).state == .pending)
    }

    @Test func aHubThatMissesThreeTimesIsGivenUp() throws {
        var subscription = try live(lease: 100_000)
        for _ in 1...2 { subscription = rules.missed(subscription, now: start) }
        #expect(subscription.state == .live)
        subscription = rules.missed(subscription, now: start)
        #expect(subscription.state == .untrusted && subscription.nextRequest == start + .seconds(864_000))
        #expect(subscription.reason == "3 polls in a row found entries that the hub had not pushed")
    }

    @Test func anEndIsAskedForThreeTimesAtMost() throws {
        var subscription = try live()
        subscription.state = .ending
        for _ in 1...2 {
            subscription = rules.asking(subscription, now: start, random: 0)
            #expect(subscription.pending == .unsubscribe)
            subscription = try #require(rules.answered(subscription, .failed(reason: "HTTP 500", retryAfter: nil), now: start))
        }
        #expect(rules.answered(rules.asking(subscription, now: start, random: 0), .taken, now: start) == nil)
    }

    @Test func aConfirmedEndIsTheEnd() throws {
        var subscription = try live()
        subscription.state = .ending
        let ending = rules.asking(subscription, now: start, random: 0)
        let decision = try #require(rules.confirmed(ending, mode: .unsubscribe, topic: "t", lease: nil, now: start, random: 0))
        #expect(decision == nil)
    }
}
