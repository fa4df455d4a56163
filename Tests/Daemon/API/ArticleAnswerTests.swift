import Control
import Model
import Storage
import Testing

@testable import Daemon

@Suite struct ArticleAnswerTests {
    @Test func judgedArticlesComeInTheOrderOfJudgement() async throws {
        let desk = try Desk()
        try await desk.judged([Desk.entry("1"), Desk.entry("2", title: "Museum reopens", text: "The whaling museum opens again.")])
        let page: ListPage<ArticleResource> = try await desk.get("/v1/articles?limit=1").read()
        #expect(page.items.map(\.id) == ["a1"] && page.items.first?.text == nil)
        let rest: ListPage<ArticleResource> = try await desk.get("/v1/articles?after=\(page.next ?? "")").read()
        #expect(rest.items.map(\.id) == ["a2"] && rest.next == nil)
    }

    @Test func anArticleShowsTextStoryAndScores() async throws {
        let desk = try Desk()
        try await desk.alerted()
        let article: ArticleResource = try await desk.get("/v1/articles/a1").read()
        #expect(article.state == "judged" && article.text == Desk.grounded && article.story == "s1")
        #expect(article.topics?.first?.topic == "ferries" && article.topics?.first?.passed == true)
    }

    @Test func aCopyNamesItsOriginal() async throws {
        let desk = try Desk()
        try await desk.judged([Desk.entry("1")])
        try await desk.judged([Desk.entry("1")], feed: "herald")
        let copy: ArticleResource = try await desk.get("/v1/articles/a2").read()
        #expect(copy.copy?.original == "a1" && copy.story == "s1")
    }

    @Test func aSearchShowsWhereItMet() async throws {
        let desk = try Desk()
        try await desk.judged([Desk.entry("1"), Desk.entry("2", title: "Museum reopens", text: "The whaling museum opens again.")])
        while try desk.workshop.store.indexPending(limit: 100) > 0 {}
        let found: ListPage<ArticleResource> = try await desk.get("/v1/articles?q=coastguard").read()
        #expect(found.items.map(\.id) == ["a1"] && found.items.first?.snippet?.contains("coastguard") == true)
    }

    @Test(arguments: [
        ("harbour", "harbour"), ("ünïque", "ünïque"), ("nowhere", "word0"), ("\"the harbour\"", "harbour"), ("", "word0"),
    ]) func snippetsSurroundTheFirstWordMet(_ query: String, _ part: String) {
        let words = (0..<80).map { "word\($0)" }.joined(separator: " ")
        let text = "\(words) at the harbour and ünïque things \(words)"
        #expect(Snippet.text(text, query: query).contains(part))
        #expect(Snippet.text(text, query: query).count <= 182)
    }
}
