import Alerting
import Foundation
import Model
import Testing

/// Developments in the policy and in what was told, and origins in words.
@Suite struct DevelopmentPolicyTests {
    private let policy = AlertPolicy()

    private func decision(_ developments: [Development], told: [ArticleID], isCopy: Bool = false) -> AlertDecision {
        var story = Samples.story([Samples.origin("BBC", 1)])
        story.developments = developments
        let alert = Alert(
            id: AlertID(42), topic: "iran", story: StoryID(7), anchor: ArticleID(1),
            told: Alert.Told(origins: [ArticleID(1)], score: 0.82, developments: told), openedAt: Samples.now, updatedAt: Samples.now)
        return policy.decide(
            AlertSituation(topic: Topic(id: "iran", query: "iran"), score: 0.82, story: story, existing: alert, isCopy: isCopy))
    }

    private func development(_ article: Int64, _ kind: Development.Kind, _ sentence: String = "The ministry said no.") -> Development {
        Development(article: ArticleID(article), kind: kind, text: "", sentence: sentence)
    }

    @Test func aDevelopmentIsToldOnceWithItsSentence() {
        let denial = development(5, .denies)
        #expect(decision([denial], told: []) == AlertDecision(action: .updated, reason: "development: denies: “The ministry said no.”"))
        #expect(decision([denial], told: [ArticleID(5)]).action == .none)
        #expect(decision([development(5, .quote)], told: []).action == .none)
        #expect(decision([denial], told: [], isCopy: true).action == .none)
    }

    @Test func everyEditIsToldOnItsOwn() throws {
        var edit = development(5, .corrects)
        edit.revision = 2
        #expect(decision([edit], told: [ArticleID(5)]).action == .updated)
        var story = Samples.story([Samples.origin("BBC", 1)])
        story.developments = [edit]
        let told = AlertSituation(topic: Topic(id: "iran", query: "iran"), score: 0.8, story: story).toldAfterwards
        #expect(told.developments.isEmpty && told.tells(edit) && !told.tells(development(5, .corrects)))
        #expect(try JSONDecoder().decode(Alert.Told.self, from: JSONEncoder().encode(told)) == told)
    }

    @Test func ofManyDevelopmentsTheLatestAreToldInWords() {
        let many = (1...5).map { development($0, .number, "Sentence \($0).") }
        let reason = decision(many, told: []).reason
        #expect(reason.contains("Sentence 4.") && reason.contains("Sentence 5.") && !reason.contains("Sentence 3."))
        #expect(reason.hasSuffix(", 3 more"))
    }

    @Test func whatIsToldAfterwardsHoldsTheNewsOnly() {
        var story = Samples.story([Samples.origin("BBC", 1)])
        story.developments = [development(5, .denies), development(6, .quote)]
        let situation = AlertSituation(topic: Topic(id: "iran", query: "iran"), score: 0.8, story: story)
        #expect(situation.toldAfterwards.developments == [ArticleID(5)])
    }

    @Test func alertsAndStoriesOfAnEarlierVersionAreRead() throws {
        let told = try JSONDecoder().decode(Alert.Told.self, from: Data(#"{"origins":[1],"score":0.5}"#.utf8))
        #expect(told.developments.isEmpty)
        var object = try #require(
            JSONSerialization.jsonObject(with: JSONEncoder().encode(Samples.story([Samples.origin("BBC", 1)]))) as? [String: Any])
        object["developments"] = nil
        var origins = try #require(object["origins"] as? [[String: Any]])
        origins[0]["outlets"] = nil
        object["origins"] = origins
        let story = try JSONDecoder().decode(StoryState.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(story.developments.isEmpty && story.origins.first?.outlets == 1)
    }

    @Test func originsReadAsTheyAreCounted() {
        var story = Samples.story([
            Origin(name: "The New York Times", anchor: ArticleID(1), articles: 9, outlets: 8, evidence: ""),
            Origin(name: "Yonhap", anchor: ArticleID(2), articles: 4, outlets: 4, evidence: ""), Samples.origin("Herald", 3),
            Samples.origin("Post", 4),
        ])
        story.outlets = (1...12).map { "Outlet \($0)" } + ["Herald", "Post"]
        #expect(OriginSummary.line(story) == "14 outlets, 4 origins: The New York Times (9), Yonhap (4), own reporting (2)")
        story.originBounds = OriginBounds(least: 2, most: 5)
        #expect(OriginSummary.line(story).hasPrefix("14 outlets, 2-5 origins: "))
    }

    @Test func phasesFollowWhatIsNew() {
        let day = Duration.seconds(86_400)
        var story = Samples.story([Samples.origin("BBC", 1)])
        story.lastNews = story.firstSeen
        #expect(story.phase(at: story.firstSeen, settledAfter: day).phase == .emerging)
        story.developments = [development(5, .denies)]
        #expect(story.phase(at: story.firstSeen, settledAfter: day).phase == .developing)
        #expect(story.phase(at: story.firstSeen + day, settledAfter: day).phase == .settled)
    }
}
