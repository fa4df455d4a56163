import Model
import Testing

@testable import Alerting

/// What becomes of a feed's signals after a poll.
@Suite struct SignalPolicyTests {
    static let now = Timestamp(seconds: 1_795_248_000)
    private let policy = SignalPolicy(SignalRules(channels: ["ops"]))

    private func feed(url: String = "https://example.org/feed", polls: Int64 = 10) -> Feed {
        var feed = Feed(
            id: FeedID(12), url: url, poll: PollState(nextDue: Self.now, lastSuccess: Self.now, polls: polls), title: "Example",
            createdAt: Self.now - .seconds(86_400))
        feed.poll.validators = Validators(etag: "\"1\"")
        return feed
    }

    private func failing(_ code: String = "http-500", failures: Int = 1) -> PollState {
        var poll = feed().poll
        poll.failures = failures
        poll.problem = Problem(code: code, message: "the server answered so")
        return poll
    }

    private func open(
        _ kind: SignalKind, code: String? = nil, minutes: Int64 = 0, version: Int32 = 0
    ) -> Signal {
        let since = Self.now - .seconds(minutes * 60)
        return Signal(
            id: SignalID(7), subject: .feed(FeedID(12)), kind: kind, code: code ?? kind.code, reason: "", since: since, updatedAt: since,
            version: version)
    }

    private func decide(
        _ poll: PollState? = nil, state: Feed.State = .active, isDocument: Bool = false, brought: Bool = false, move: FeedMove? = nil,
        movedTo: String? = nil, open: [Signal] = [], feed: Feed? = nil, policy: SignalPolicy? = nil
    ) -> [SignalDecision] {
        let feed = feed ?? self.feed()
        return (policy ?? self.policy).decisions(
            on: FeedSituation(
                feed: feed, poll: poll ?? feed.poll, state: state, isDocument: isDocument, brought: brought, move: move, movedTo: movedTo,
                open: open, now: Self.now))
    }

    // MARK: Failing

    @Test func aFirstFailureIsAStateAndNotYetTold() throws {
        let decision = try #require(decide(failing()).first)
        #expect(decision.step == .open && decision.kind == .feedFailing && decision.code == "http-500" && !decision.isTold)
        #expect(decision.reason == "http-500: the server answered so")
        #expect(decision.name == "Example" && decision.url == "https://example.org/feed")
    }

    @Test func itIsToldOnceItHasLastedAndNeverAgain() throws {
        #expect(decide(failing(failures: 2), open: [open(.feedFailing, code: "http-500", minutes: 59)]).isEmpty)
        let due = try #require(decide(failing(failures: 3), open: [open(.feedFailing, code: "http-500", minutes: 60)]).first)
        #expect(due.step == .change(SignalID(7)) && due.isTold && due.channels == ["ops"])
        #expect(due.reason.hasSuffix("3 failures in a row"))
        #expect(decide(failing(failures: 9), open: [open(.feedFailing, code: "http-500", minutes: 600, version: 1)]).isEmpty)
    }

    @Test func anotherFailureOfTheSameEpisodeChangesTheReasonAndTellsNothing() throws {
        let decision = try #require(
            decide(failing("timeout", failures: 4), open: [open(.feedFailing, code: "http-500", minutes: 90, version: 1)]).first)
        #expect(decision.code == "timeout" && !decision.isTold)
    }

    @Test func itIsToldAtOnceWhereThatIsWanted() {
        let eager = SignalPolicy(SignalRules(channels: ["ops"], after: .zero))
        #expect(decide(failing(), policy: eager).first?.isTold == true)
        let deaf = SignalPolicy(SignalRules(channels: ["ops"], told: [.feedSilent], after: .zero))
        #expect(decide(failing(), policy: deaf).first?.isTold == false)
        let alone = SignalPolicy(SignalRules(after: .zero))
        #expect(decide(failing(), policy: alone).first?.isTold == false)
    }

    @Test func anAnswerEndsItWithWhatItWasAndForHowLong() throws {
        let decision = try #require(decide(open: [open(.feedFailing, code: "http-500", minutes: 120, version: 1)]).first)
        #expect(decision.step == .end(SignalID(7)) && decision.kind == .feedRecovered && decision.isTold)
        #expect(decision.reason == "answers again; failing for 2 h (http-500)")
        #expect(decide(open: [open(.feedFailing, minutes: 1)]).first?.isTold == false)
    }

    @Test func goneIsToldAtOnceAndTurnsAFailureIntoIt() throws {
        let gone = try #require(decide(failing("http-410"), state: .gone).first)
        #expect(gone.step == .open && gone.kind == .feedGone && gone.isTold)
        let worse = try #require(decide(failing("http-410"), state: .gone, open: [open(.feedFailing, minutes: 90, version: 1)]).first)
        #expect(worse.step == .change(SignalID(7)) && worse.kind == .feedGone && worse.isTold)
        #expect(decide(failing("http-410"), state: .gone, open: [open(.feedGone, code: "http-410", version: 1)]).isEmpty)
    }

    @Test func aResumedFeedThatFailsWhereItWasGoneIsNoNews() throws {
        let decision = try #require(decide(failing(), open: [open(.feedGone, minutes: 600, version: 1)]).first)
        #expect(decision.kind == .feedFailing && !decision.isTold)
    }

    // MARK: Moved, truncated, without validators

    @Test func aMoveIsToldWithBothAddressesAndNoSecrets() throws {
        let before = feed(url: "https://ada:secret@example.org/feed?token=abc")
        let decision = try #require(
            decide(isDocument: true, move: .moved, movedTo: "https://new.example/feed?token=abc", feed: before).first)
        #expect(decision.kind == .feedMoved && decision.isTold)
        #expect(decision.reason == "moved for good from https://example.org/feed to https://new.example/feed, which is polled now")
        #expect(decision.url == "https://example.org/feed")
    }

    @Test func aMoveToTheAddressOfAnotherFeedLastsUntilItIsPutRight() throws {
        let first = try #require(decide(isDocument: true, move: .duplicate(FeedID(3)), movedTo: "https://a.example/").first)
        #expect(first.code == "duplicate" && first.reason.contains("which is feed f3 already"))
        let known = open(.feedMoved, code: "duplicate", minutes: 60, version: 1)
        #expect(decide(isDocument: true, move: .duplicate(FeedID(3)), movedTo: "https://a.example/", open: [known]).isEmpty)
        #expect(decide(open: [known]).first?.kind == .feedRecovered)
        #expect(decide(open: [open(.feedMoved, code: "moved", minutes: 60, version: 1)]).isEmpty)
    }

    @Test func aMoveIsShownForItsTime() {
        let moved = open(.feedMoved, code: "moved", minutes: 60 * 24 * 6, version: 1)
        #expect(policy.decision(onMoved: moved, of: feed(), now: Self.now) == nil)
        let old = open(.feedMoved, code: "moved", minutes: 60 * 24 * 7, version: 1)
        #expect(policy.decision(onMoved: old, of: feed(), now: Self.now)?.step == .end(SignalID(7)))
    }

    @Test func aDocumentThatEndsEarlyIsAStateUntilOneIsWhole() throws {
        var cut = feed().poll
        cut.problem = Problem(code: "truncated", message: "the document ends early")
        let decision = try #require(decide(cut, isDocument: true).first)
        #expect(decision.kind == .feedTruncated && decision.step == .open)
        let known = open(.feedTruncated, minutes: 90, version: 1)
        #expect(decide(cut, isDocument: true, open: [known]).isEmpty)
        #expect(decide(isDocument: true, open: [known]).first?.kind == .feedRecovered)
        #expect(decide(failing(), open: [known]).map(\.kind) == [.feedFailing])
    }

    @Test func missingValidatorsAreAStateFromTheThirdPollOn() {
        var bare = feed().poll
        bare.validators = Validators()
        #expect(decide(bare, isDocument: true).map(\.kind) == [.feedWithoutValidators])
        #expect(decide(bare, isDocument: true, feed: feed(polls: 1)).isEmpty)
        #expect(decide(bare, isDocument: false).isEmpty)
        #expect(decide(isDocument: true, open: [open(.feedWithoutValidators)]).map(\.kind) == [.feedRecovered])
    }

    // MARK: Silence and people

    @Test func whatComesEndsASilence() {
        let silent = open(.feedSilent, minutes: 60 * 24 * 4, version: 1)
        #expect(decide(isDocument: true, open: [silent]).isEmpty)
        #expect(decide(isDocument: true, brought: true, open: [silent]).first?.reason == "publishes again after 4 d")
    }

    @Test func aFeedThatWasSilentWhenItWasAddedIsNoNews() {
        let plan = SilencePlan(silentAt: feed().createdAt - .seconds(60), reason: "publishes about every 3 h")
        let old = policy.decision(on: SilentFeed(feed: feed(), last: Self.now - .seconds(400_000), plan: plan), now: Self.now)
        #expect(old.kind == .feedSilent && !old.isTold && old.since == plan.silentAt)
        let fresh = SilencePlan(silentAt: Self.now, reason: "publishes about every 3 h")
        let news = policy.decision(on: SilentFeed(feed: feed(), last: Self.now - .seconds(36_000), plan: fresh), now: Self.now)
        #expect(news.isTold && news.reason == "nothing new since 2026-11-20T22:00:00Z (10 h); publishes about every 3 h")
    }

    @Test func aPersonsWordEndsWhatWasTold() {
        let end = policy.dismissal(of: open(.feedFailing, version: 1), feed: feed(), reason: "paused by hand", now: Self.now)
        #expect(end.kind == .feedDismissed && end.isTold)
    }

    // MARK: Channels

    @Test func aChannelIsNotToldOfItsOwnTrouble() {
        let two = SignalPolicy(SignalRules(channels: ["ops", "mail"]))
        #expect(two.decision(onParked: "ops", reason: "410", open: nil, now: Self.now)?.channels == ["mail"])
        let alone = policy.decision(onParked: "ops", reason: "410", open: nil, now: Self.now)
        #expect(alone?.channels == [] && alone?.isTold == false)
        let parked = Signal(
            id: SignalID(1), subject: .channel("hook"), kind: .channelParked, code: "parked", reason: "", since: Self.now,
            updatedAt: Self.now)
        #expect(policy.decision(onParked: "hook", reason: "410", open: parked, now: Self.now) == nil)
    }

    @Test func aChannelThatTakesNothingIsToldAfterAWhile() {
        let stuck = { (minutes: Int64) in
            StuckChannel(name: "hook", since: Self.now - .seconds(minutes * 60), reason: "HTTP 503")
        }
        #expect(policy.decision(onStuck: stuck(59), open: nil, now: Self.now) == nil)
        let due = policy.decision(onStuck: stuck(60), open: nil, now: Self.now)
        #expect(due?.kind == .channelFailing && due?.reason == "its receiver has taken nothing for 60 min: HTTP 503")
    }
}
