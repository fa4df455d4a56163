import Alerting
import Model
import Pipeline
import Stories
import Testing

/// What the judgement makes of developments, lineage and furniture.
@Suite struct StoryNewsTests {
    private let ferries = Topic(id: "ferries", query: "ferry")
    private static let denial =
        "The ferry company denied on Friday that captain Yevgeny Kozhemyako had been warned of the Kalven reef off Lindesund. "
    private static let again = """
        The passenger ferry Astra Marina, with 212 people aboard, ran onto the Kalven reef off Lindesund early on Thursday. The coastguard \
        heard from captain Yevgeny Kozhemyako that the steering was lost minutes before.
        """

    @Test func aDenialByTheSameOutletUpdatesTheAlertWithItsSentence() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        let denied = bench.judge("Ferry company on Astra Marina", Self.denial + Reports.groundingElsewhere, outlet: "Post")
        #expect(denied.strongest.action == .updated)
        #expect(denied.strongest.reason.contains("development: denies: “The ferry company denied on Friday"))
        #expect(denied.story.developments.map(\.article).contains(ArticleID(2)))
    }

    @Test func theSameNewsAgainByTheSameOutletUpdatesNothing() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        let again = bench.judge("Ferry Astra Marina on the reef", Self.again, outlet: "Post")
        #expect(again.story.articles == 2)
        #expect(again.strongest.action == .none)
    }

    @Test func aCopyOfADenialUpdatesNothing() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        bench.judge(bench.article("Ferry company on Astra Marina", Self.denial + Reports.groundingElsewhere, outlet: "Post"))
        let copy = bench.judge("Ferry company on Astra Marina", Self.denial + Reports.groundingElsewhere, outlet: "Herald")
        #expect(copy.placement?.copy != nil)
        #expect(copy.strongest.action == .none)
    }

    @Test func whatWasHeldIsToldByTheNextArticleThatMay() {
        var bench = Bench([ferries])
        let first = bench.judge("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        bench.judge.mute(first.story.id, until: Timestamp(seconds: 1_000_000 + 150))
        let held = bench.judge("Ferry company on Astra Marina", Self.denial + Reports.groundingElsewhere, outlet: "Post")
        #expect(held.strongest.action == .held)
        let later = bench.judge("Ferry Astra Marina on the reef", Self.again, outlet: "Post")
        #expect(later.strongest.action == .updated)
        #expect(later.strongest.reason.contains("denies"))
        let last = bench.judge("Ferry Astra Marina still there", Self.again + " Nothing else is known.", outlet: "Post")
        #expect(!last.strongest.reason.contains("denies"))
    }

    @Test func minOriginsCountsLineagesAndNotOutlets() {
        var topic = ferries
        topic.minOrigins = 2
        var bench = Bench([topic])
        bench.judge(bench.article("Ferry Astra Marina runs aground", "LINDESUND (Reuters) - " + Reports.grounding, outlet: "Post"))
        let second = bench.judge(
            "Boats reach ferry Astra Marina", "LINDESUND (Reuters) - " + Reports.groundingElsewhere, outlet: "Courier")
        #expect(second.story.origins.map(\.name) == ["Reuters"])
        #expect(second.placement?.origin?.evidence.hasPrefix("dateline (Reuters)") == true)
        #expect(second.strongest.action == .held)
    }

    // MARK: Edits and copies

    /// The next revision of an article.
    private func edit(_ article: Article, _ text: String, after seconds: Int64 = 600) -> Article {
        var edit = article
        edit.revision += 1
        edit.text = text
        edit.ingested = article.ingested + .seconds(seconds)
        return edit
    }

    private static let correction = " Correction: an earlier version of this article gave the wrong reef."

    @Test func aCorrectionInAnEditUpdatesTheAlertOnce() {
        var bench = Bench([ferries])
        let first = bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        bench.judge(first)
        let edited = edit(first, Reports.grounding + Self.correction)
        let corrected = bench.judge(edited)
        #expect(corrected.strongest.action == .updated)
        #expect(corrected.strongest.reason.hasPrefix("development: corrects: “Correction: an earlier version"))
        #expect(corrected.story.developments.map(\.edition) == [ArticleEdition(article: first.id, revision: 2)])
        #expect(bench.judge(edit(edited, edited.text)).strongest.action == .none)
        let other = edit(edit(edited, ""), edited.text + " Clarification: the earlier version gave the wrong captain.")
        #expect(bench.judge(other).strongest.reason.contains("Clarification"))
    }

    @Test func anotherNumberInAnEditIsNews() {
        var bench = Bench([ferries])
        let first = bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        bench.judge(first)
        let edited = bench.judge(edit(first, Reports.grounding.replacing("212 people", with: "240 people")))
        #expect(edited.strongest.action == .updated && edited.strongest.reason.contains("new number 240 people"))
        #expect(bench.judge(edit(first, Reports.grounding.replacing("early on", with: "on"))).strongest.action == .none)
    }

    @Test func aDiscardedEditIsForgotten() {
        var bench = Bench([ferries])
        let first = bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post")
        bench.judge(first)
        let before = bench.judge.digest
        let decided = bench.judge.decide([bench.preparer.prepare(edit(first, Reports.grounding + Self.correction))])
        #expect(decided.articles[0].edit != nil)
        bench.judge.discard()
        #expect(bench.judge.digest == before)
    }

    @Test func whatACopyAddsIsNews() {
        var bench = Bench([ferries])
        bench.judge(bench.article("Ferry Astra Marina runs aground", Reports.grounding, outlet: "Post"))
        let copy = bench.judge("Ferry Astra Marina runs aground", Reports.grounding + " " + Self.denial, outlet: "Herald")
        #expect(copy.placement?.copy != nil)
        #expect(copy.strongest.action == .updated && copy.strongest.reason.contains("development: denies"))
    }

    // MARK: Furniture

    private static let footer =
        "\nShare this article with your friends and neighbours today.\nSupport our work with a small gift every month."

    /// Titles and texts that share no word.
    private static func report(_ number: Int) -> (String, String) {
        func word(_ place: Int) -> String { "w\((number * 977 + place * 31) % 90_001)x\(place)" }
        return ((0..<5).map { word($0 + 500) }.joined(separator: " "), (0..<25).map(word).joined(separator: " ") + "." + footer)
    }

    @Test func furnitureIsLearntPerOutletAndLeftOut() {
        var bench = Bench([])
        for number in 0..<8 {
            let (title, text) = Self.report(number)
            bench.judge(bench.article(title, text, outlet: "Post"))
        }
        let (title, text) = Self.report(20)
        let judged = bench.judge(title, text, outlet: "Post")
        #expect(judged.furniture.count == 2)
        #expect(FurnitureText.parts(judged.furniture, of: text).joined(separator: " ").contains("Support our work"))
        #expect(judged.features.textWords == 25)
        let other = bench.judge(title + " again", text, outlet: "Herald")
        #expect(other.furniture.isEmpty)
    }

    private func digest(_ reports: [(String, String)], batch: Int) -> Judge.Digests {
        var bench = Bench([])
        let prepared = reports.map { title, text in bench.preparer.prepare(bench.article(title, text, outlet: "Post")) }
        for start in stride(from: 0, to: prepared.count, by: batch) {
            _ = bench.judge.decide(Array(prepared[start..<min(start + batch, prepared.count)]))
            bench.judge.apply()
        }
        return bench.judge.digest
    }

    @Test func theOutcomeDoesNotDependOnBatchesButForFurnitureNotYetKnown() {
        let reports = (0..<14).map(Self.report)
        #expect(digest(reports, batch: 1).furniture == digest(reports, batch: 14).furniture)
        #expect(digest(reports, batch: 5).furniture == digest(reports, batch: 14).furniture)
        let bare = reports.map { ($0.0, $0.1.replacing(Self.footer, with: "")) }
        #expect(digest(bare, batch: 1) == digest(bare, batch: 14))
        #expect(digest(bare, batch: 5) == digest(bare, batch: 14))
    }

    /// A feed is new: short reports behind one long plea, all in one document.
    @Test(arguments: [true, false]) func theFirstReportsOfAnOutletAreNotJoinedByItsFurniture(hasTitles: Bool) {
        let plea = """
            To read on you need a subscription of the Gazette. Subscribe today for one euro a week and have all our articles and podcasts. \

            """
        var bench = Bench([])
        let articles = (0..<12).map { number in
            let (title, text) = Self.report(number)
            let words = title.split(separator: " ")
            return bench.article(
                hasTitles ? words.prefix(2).joined(separator: " ") : "",
                plea + text.split(separator: " ").prefix(9).joined(separator: " ") + ".", outlet: "Gazette")
        }
        let decided = bench.judge.decide(articles.map(bench.preparer.prepare))
        bench.judge.apply()
        #expect(Set(decided.articles.map(\.story.id)).count == 12)
        #expect(decided.articles.allSatisfy { $0.furniture.count == 2 })
    }

    @Test func aDiscardedBatchTeachesNothing() {
        var bench = Bench([])
        let before = bench.judge.digest
        let (title, text) = Self.report(1)
        _ = bench.judge.decide([bench.preparer.prepare(bench.article(title, text, outlet: "Post"))])
        bench.judge.discard()
        #expect(bench.judge.digest == before)
    }
}
