import Alerting
import Model
import Testing

@Suite struct AlertPolicyTests {
    private let policy = AlertPolicy()

    private func situation(
        score: Double = 0.82, threshold: Double = 0.5, minOrigins: Int = 1, origins: [Origin] = [Samples.origin("BBC", 1)],
        told: Alert.Told? = nil, change: (inout AlertSituation) -> Void = { _ in }
    ) -> AlertSituation {
        let topic = Topic(id: "iran", query: "iran", threshold: threshold, minOrigins: minOrigins)
        let alert = told.map {
            Alert(
                id: AlertID(42), topic: "iran", story: StoryID(7), anchor: ArticleID(1), told: $0, openedAt: Samples.now,
                updatedAt: Samples.now)
        }
        var situation = AlertSituation(topic: topic, score: score, story: Samples.story(origins), existing: alert)
        change(&situation)
        return situation
    }

    private func expect(
        _ situation: AlertSituation, _ action: AlertDecision.Action, _ reason: String, _ place: SourceLocation = #_sourceLocation
    ) {
        #expect(policy.decide(situation) == AlertDecision(action: action, reason: reason), sourceLocation: place)
    }

    // MARK: Opening

    @Test func opensAtTheThreshold() {
        expect(situation(score: 0.5), .opened, "opened: score .50 ≥ .50, 1 origin")
        expect(situation(score: 0.1 + 0.2, threshold: 0.3), .opened, "opened: score .30 ≥ .30, 1 origin")
    }

    @Test func saysNothingBelowTheThreshold() {
        expect(situation(score: 0.32), .none, "below_threshold: score .32 < .50")
        expect(situation(score: 0.4999), .none, "below_threshold: score .49 < .50")
        expect(situation(score: 0.5012, threshold: 0.505), .none, "below_threshold: score .501 < .505")
    }

    @Test func saysNothingWhereTheQueryDoesNotMatch() {
        expect(situation(score: 0, threshold: 0), .none, "no_match: the query matches no article of the story")
    }

    @Test func waitsForOrigins() {
        expect(situation(minOrigins: 2), .held, "min_origins: 1 of 2 independent origins")
        let two = [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2)]
        expect(situation(minOrigins: 2, origins: two), .opened, "opened: score .82 ≥ .50, 2 origins")
    }

    @Test func holdsWhatABacklogEntryWouldOpen() {
        let held = situation { $0.isBacklog = true }
        expect(held, .held, "backlog: an old entry of a feed's first document opens no alert")
        // The next article of the story is news, a copy of the old entry included.
        expect(situation { $0.isCopy = true }, .opened, "opened: score .82 ≥ .50, 1 origin")
    }

    @Test func holdsByNamedRules() {
        expect(situation { $0.topic.isEnabled = false }, .held, "disabled: topic iran is disabled")
        expect(situation { $0.mutedUntil = Samples.now }, .held, "muted: s7 until 2026-11-21T08:00:00Z")
        expect(situation { $0.mutedUntil = Timestamp(microseconds: .max) }, .held, "muted: s7")
        expect(situation { $0.silence = "sil3 until tomorrow:\n planned" }, .held, "silence: sil3 until tomorrow: planned")
        expect(situation { $0.isToldElsewhere = true }, .held, "told: another alert of this topic told of every origin of s7")
    }

    @Test func namesTheStorysOwnLackBeforeAPersonsRule() {
        let decision = policy.decide(situation(minOrigins: 2) { $0.mutedUntil = Samples.now })
        #expect(decision.reason.hasPrefix("min_origins:"))
    }

    // MARK: Updates

    private let told = Alert.Told(origins: [ArticleID(1)], score: 0.6)

    @Test func aNewOriginUpdates() {
        let origins = [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2), Samples.origin("", 3)]
        expect(situation(score: 0.6, origins: origins, told: told), .updated, "new_origin: Yonhap, unknown outlet")
    }

    @Test func whatWasToldIsNotToldAgain() {
        expect(situation(score: 0.65, told: told), .none, "no_change: 1 origin and score .60 are told")
        let after = situation(score: 0.65, origins: [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2)], told: told).toldAfterwards
        #expect(after == Alert.Told(origins: [ArticleID(1), ArticleID(2)], score: 0.65))
        let again = situation(score: 0.65, origins: [Samples.origin("Yonhap", 2), Samples.origin("BBC", 1)], told: after)
        #expect(policy.decide(again).action == .none)
    }

    @Test(arguments: [(0.69, AlertDecision.Action.none), (0.7, .updated), (0.95, .updated)])
    func aScoreStepUpdates(score: Double, action: AlertDecision.Action) {
        #expect(policy.decide(situation(score: score, told: told)).action == action)
    }

    @Test func theScoreStepIsNamed() {
        expect(situation(score: 0.7, told: told), .updated, "score_step: .60 → .70")
        // .1 above .6 in binary fractions is .7 less a little.
        expect(situation(score: 0.6 + 0.1, told: told), .updated, "score_step: .60 → .70")
    }

    @Test func aCopyAloneNeverUpdates() {
        let origins = [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2)]
        expect(situation(score: 0.9, origins: origins, told: told) { $0.isCopy = true }, .none, "copy: a copy alone updates no alert")
    }

    @Test func aMergeUpdatesEvenByACopy() {
        let merged = situation(score: 0.6, told: told) {
            $0.isCopy = true
            $0.story.absorbed = [StoryID(3), StoryID(5)]
        }
        expect(merged, .updated, "merge: s3, s5 joined this story")
    }

    @Test func severalReasonsAreAllNamed() {
        let origins = [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2)]
        let situation = situation(score: 0.8, origins: origins, told: told) { $0.story.absorbed = [StoryID(3)] }
        expect(situation, .updated, "merge: s3 joined this story; new_origin: Yonhap; score_step: .60 → .80")
    }

    @Test func heldNewsStaysUntoldAndSaysWhatItIs() {
        let origins = [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2)]
        let muted = situation(score: 0.6, origins: origins, told: told) { $0.mutedUntil = Samples.now }
        expect(muted, .held, "muted: s7 until 2026-11-21T08:00:00Z; untold: new_origin: Yonhap")
        let backlog = situation(score: 0.6, origins: origins, told: told) { $0.isBacklog = true }
        #expect(policy.decide(backlog).action == .held)
        #expect(policy.decide(situation(score: 0.6, origins: origins, told: told)).action == .updated)
    }

    @Test func nothingNewIsNotHeld() {
        let muted = situation(score: 0.6, told: told) { $0.mutedUntil = Samples.now }
        #expect(policy.decide(muted).action == .none)
    }

    @Test func originsToldByAnotherAlertAreNoNews() {
        let origins = [Samples.origin("BBC", 1), Samples.origin("Yonhap", 2)]
        let situation = situation(score: 0.6, origins: origins, told: told) { $0.isToldElsewhere = true }
        #expect(policy.decide(situation).action == .none)
    }

    @Test func aClosedAlertStaysClosed() {
        let closed = situation(score: 0.9, told: told) { $0.existing?.state = .closed }
        expect(closed, .none, "closed: al42 was closed, and what it told is not told again")
    }

    @Test func namesFromFeedsAreCleanAndFew() {
        let origins = (2...9).map { Samples.origin("Outlet\u{202E}\n \($0)", Int64($0)) }
        let decision = policy.decide(situation(score: 0.6, origins: origins, told: told))
        #expect(decision.reason == "new_origin: Outlet 2, Outlet 3, Outlet 4, Outlet 5, Outlet 6, 3 more")
    }
}
