import Model
import Storage
import Testing

@Suite struct SearchTests {
    private static let texts = [
        ("1", "Harbour strike ends", "Dockers in Le Havre went back to work on Monday."),
        ("2", "Grève à Marseille", "Les dockers du port ont cessé le travail."),
        ("3", "港口罢工结束", "码头工人周一复工。"),
        ("4", "Markets", "Shares rose; harbour stocks led. It is what it is."),
    ]

    /// Lives as long as the test.
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture()
        try fixture.take(Self.texts.map { entry($0.0, title: $0.1, text: $0.2) }, from: try fixture.feed())
        try fixture.judgeAll()
        while try fixture.store.indexPending(limit: 3) > 0 {}
    }

    @Test(arguments: [
        ("harbour", ["4", "1"]), ("HARBOUR strike", ["1"]), ("\"le havre\"", ["1"]), ("\"havre le\"", []), ("greve", ["2"]),
        ("dock*", ["2", "1"]), ("title:harbour", ["1"]), ("text:harbour", ["4"]), ("harbour -strike", ["4"]),
        ("harbour NOT shares", ["1"]), ("marseille OR markets", ["4", "2"]), ("罢工", ["3"]), ("工罢", []), ("码头", ["3"]),
        ("dockers AND (", ["2", "1"]), ("title:\"harbour strike\"", ["1"]), ("it's OR \"", []), ("OR markets", ["4"]),
    ])
    func findsWhatIsAskedForNewestFirst(query: String, expected: [String]) throws {
        let found = try fixture.store.searchArticles(query, limit: 10)
        #expect(found.items.map { String($0.url?.last ?? "?") } == expected)
    }

    @Test(arguments: ["", "  ", "\"\"", "-", "*", "-strike", "NOT x", "( )", "OR"])
    func nothingToSearchForIsSaidSo(query: String) throws {
        #expect(failure { try fixture.store.searchArticles(query, limit: 10) } == .invalid)
    }

    @Test func pagesAndTimesBoundTheResult() throws {
        let store = fixture.store
        let page = try store.searchArticles("harbour", limit: 1)
        #expect(page.items.map(\.id.rawValue) == [4])
        #expect(try store.searchArticles("harbour", after: page.next, limit: 1).items.map(\.id.rawValue) == [1])
        #expect(try store.searchArticles("harbour", since: at(11), limit: 9).items.isEmpty)
    }

    @Test func indexingFollowsByWatermark() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", text: "alpha"), entry("2", text: "alpha")], from: feed)
        try fixture.judgeAll()
        #expect(try fixture.store.searchArticles("alpha", limit: 9).items.isEmpty)
        #expect(try fixture.store.counts().searchBacklog == 2)
        #expect(try fixture.store.indexPending(limit: 1) == 1)
        #expect(try fixture.store.searchArticles("alpha", limit: 9).items.count == 1)
        #expect(try fixture.store.indexPending(limit: 9) == 1)
        #expect(try fixture.store.indexPending(limit: 9) == 0)
        #expect(try fixture.store.counts().searchBacklog == 0)
    }

    @Test func anEditTakesTheOldTextOutOfTheIndex() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", text: "alpha")], from: feed)
        try fixture.judgeAll()
        _ = try fixture.store.indexPending(limit: 9)
        try fixture.take([entry("1", text: "beta")], from: feed, seconds: 20)
        try fixture.take([entry("1", text: "gamma")], from: feed, seconds: 30)
        try fixture.judgeAll()
        _ = try fixture.store.indexPending(limit: 9)
        #expect(try fixture.store.searchArticles("alpha OR beta", limit: 9).items.isEmpty)
        #expect(try fixture.store.searchArticles("gamma", limit: 9).items.count == 1)
    }

    @Test func deletedArticlesAreFoundNoMoreIndexedOrNot() throws {
        let fixture = try Fixture()
        let feed = try fixture.feed()
        try fixture.take([entry("1", text: "alpha"), entry("2", text: "alpha")], from: feed)
        try fixture.judgeAll()
        _ = try fixture.store.indexPending(limit: 1)
        #expect(try fixture.store.deleteArticles(ingestedBefore: at(2 * 86_400)) == 2)
        #expect(try fixture.store.indexPending(limit: 9) == 0)
        #expect(try fixture.store.searchArticles("alpha", limit: 9).items.isEmpty)
        #expect(try fixture.store.checkIntegrity().isEmpty)
    }
}
