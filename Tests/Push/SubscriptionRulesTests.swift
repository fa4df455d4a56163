import Model
import Testing

@testable import Push

@Suite struct SubscriptionRulesTests {
    private let rules = SubscriptionRules(lease: .seconds(864_000))
    private let start = Timestamp(seconds: 1_795_000_000)
    private let fresh = SubscriptionKeys(token: "fresh", secret: [2])

    private var wanted: Subscription {
        Subscription(
            id: 1, feed: FeedID(1), offer: HubOffer(hub: "https://hub.example/", topic: "t"), token: "t", secret: [1],
            reason: "wanted", since: start, nextRequest: start)
    }

    private func asked(_ subscription: Subscription? = nil) -> Subscription {
        rules.asking(subscription ?? wanted, keys: fresh, now: start, random: 0)
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
            subscription = rules.asking(subscription, keys: fresh, now: now, random: 0)
            subscription = try #require(rules.answered(subscription, .failed(reason: "HTTP 500", retryAfter: nil), keys: fresh, now: now))
            #expect(subscription.nextRequest - now > last)
            last = subscription.nextRequest - now
            now = subscription.nextRequest
        }
        let held = try #require(
            rules.answered(asked(), .failed(reason: "HTTP 503", retryAfter: .seconds(50_000)), keys: fresh, now: start))
        #expect(held.nextRequest >= start + .seconds(50_000))
        #expect(SubscriptionRules.backoff(40, .max) <= .seconds(86_400))
    }

    @Test func aConfirmationBeforeTheAnswerStands() throws {
        let live = try live()
        #expect(rules.answered(live, .taken, keys: fresh, now: start) == live)
        #expect(rules.answered(live, .failed(reason: "HTTP 500", retryAfter: nil), keys: fresh, now: start) == live)
    }

    @Test func aRenewalThatFailsLeavesTheLeaseAsItIs() throws {
        let before = try live()
        let renewing = rules.asking(before, keys: fresh, now: before.nextRequest, random: 0)
        let after = try #require(
            rules.answered(renewing, .failed(reason: "HTTP 500", retryAfter: nil), keys: fresh, now: before.nextRequest))
        #expect(after.state == .live && after.leaseUntil == before.leaseUntil)
        #expect(after.reason == "renewal failed: HTTP 500")
        let late = rules.asking(after, keys: fresh, now: start + .seconds(2_000), random: 0)
        #expect(late.state == .pending && late.reason == "the hub's lease ran out")
    }

    @Test func aDenialIsKeptWithItsReasonAndTriedAgainAfterADay() throws {
        let decision = try #require(rules.denied(try live(), topic: "t", reason: "no room", keys: fresh, now: start, random: 0))
        let denied = try #require(decision)
        #expect(denied.state == .denied && denied.reason == "denied by the hub: no room" && denied.leaseUntil == nil)
        #expect(denied.nextRequest == start + .seconds(86_400))
        #expect(rules.denied(try live(), topic: "other", reason: "", keys: fresh, now: start, random: 0) == nil)
        #expect(rules.asking(denied, keys: fresh, now: denied.nextRequest, random: 0).state == .pending)
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
            subscription = rules.asking(subscription, keys: fresh, now: start, random: 0)
            #expect(subscription.pending == .unsubscribe)
            subscription = try #require(rules.answered(subscription, .failed(reason: "HTTP 500", retryAfter: nil), keys: fresh, now: start))
        }
        #expect(rules.answered(rules.asking(subscription, keys: fresh, now: start, random: 0), .taken, keys: fresh, now: start) == nil)
    }

    @Test func aConfirmedEndIsTheEnd() throws {
        var subscription = try live()
        subscription.state = .ending
        let ending = rules.asking(subscription, keys: fresh, now: start, random: 0)
        let decision = try #require(rules.confirmed(ending, mode: .unsubscribe, topic: "t", lease: nil, now: start, random: 0))
        #expect(decision == nil)
    }

    // MARK: Several hubs

    private var ofTwo: Subscription {
        var subscription = wanted
        subscription.offer.spares = ["https://second.example/"]
        return subscription
    }

    private func confirmed(lease: Int) throws -> Subscription {
        let decision = try #require(
            rules.confirmed(asked(ofTwo), mode: .subscribe, topic: "t", lease: lease, now: start, random: 0))
        return try #require(decision)
    }

    private func failed(_ subscription: Subscription, wait: Duration? = nil) throws -> Subscription {
        try #require(rules.answered(subscription, .failed(reason: "HTTP 500", retryAfter: wait), keys: fresh, now: start))
    }

    @Test func theNextHubIsAskedAtOnceWithKeysOfItsOwn() throws {
        let next = try failed(asked(ofTwo))
        #expect(next.offer == HubOffer(hub: "https://second.example/", topic: "t", spares: ["https://hub.example/"]))
        #expect(next.nextRequest == start && next.token == "fresh" && next.secret == [2])
        #expect(next.reason == "HTTP 500; the feed's next hub is asked")
        // The one that was left can confirm nothing any more.
        #expect(rules.confirmed(next, mode: .subscribe, topic: "t", lease: 10, now: start, random: 0) == nil)
    }

    @Test func whenAllHaveFailedTheyAreLeftAloneForATime() throws {
        let round = try failed(asked(try failed(asked(ofTwo))))
        #expect(round.offer.hub == "https://hub.example/" && round.nextRequest >= start + .seconds(60))
        #expect(round.reason == "HTTP 500")
    }

    @Test func aHubThatAsksForPatienceIsWaitedFor() throws {
        let next = try failed(asked(ofTwo), wait: .seconds(7_200))
        #expect(next.offer.hub == "https://hub.example/" && next.nextRequest == start + .seconds(7_200))
    }

    @Test func aHubThatNeverConfirmsGivesWay() throws {
        let taken = try #require(rules.answered(asked(ofTwo), .taken, keys: fresh, now: start))
        #expect(taken.offer.hub == "https://hub.example/")
        #expect(asked(taken).offer.hub == "https://second.example/")
    }

    @Test func aHubThatDeniesGivesWay() throws {
        let decision = rules.denied(asked(ofTwo), topic: "t", reason: "no room", keys: fresh, now: start, random: 0)
        let kept = try #require(decision)
        let next = try #require(kept)
        #expect(next.offer.hub == "https://second.example/" && next.nextRequest == start && next.state == .pending)
        #expect(next.reason == "denied by the hub: no room; the feed's next hub is asked")
    }

    @Test func aHubThatDoesNotPushGivesWayAfterADay() throws {
        var subscription = try confirmed(lease: 100_000)
        for _ in 1...3 { subscription = rules.missed(subscription, now: start) }
        #expect(subscription.nextRequest == start + .seconds(86_400))
        #expect(asked(subscription).offer.hub == "https://second.example/")
    }

    @Test func aRenewalThatFailsStaysWithItsHubUntilTheLeaseEnds() throws {
        let live = try confirmed(lease: 1_000)
        let after = try failed(asked(live))
        #expect(after.offer.hub == "https://hub.example/" && after.isLive(at: start))
        #expect(rules.asking(after, keys: fresh, now: start + .seconds(1_001), random: 0).offer.hub == "https://second.example/")
    }
}
