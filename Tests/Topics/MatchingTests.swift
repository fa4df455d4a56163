import Model
import Testing

@testable import Topics

@Suite struct MatchingTests {
    private static let article = Samples.article(
        title: "Iran talks: envoys meet in Genève",
        text:
            "Envoys from Iran and the US met on Monday. The COVID-19 pandemic, climate change and Straße were discussed. 東京の会議。 Don’t panic."
    )

    @Test(arguments: [
        "iran", "IRAN", "geneve", "Genève", "GENEVE", "iran talks", "iran AND monday", "iran OR nowhere", "nowhere OR iran",
        "\"iran talks\"", "\"iran talks envoys\"", "\"envoys from iran\"", "covid-19", "\"COVID 19\"", "clim*", "climat* chan*",
        "covid-1*", "\"us iran\"~3", "\"iran us\"~2", "\"monday envoys\"~7", "東京", "\"東京の会議\"", "\"don't panic\"", "straße",
        "title:iran", "text:monday", "title:(iran talks)", "title:\"iran talks\"", "outlet:bbc", "outlet:\"BBC News\"",
        "outlet:bbc.co.uk", "author:diaz", "author:\"ana díaz\"", "tag:world", "tag:\"middle east\"", "lang:en", "lang:en-GB",
        "url:bbc.co.uk", "url:news", "/ira[nq]/", "/covid-\\d+/", "/genev(a|e)\\b/", "title:/^iran/", "title:/GENÈVE$/",
        "url:/world-\\d{3}/",
        "iran -nowhere", "iran NOT nowhere", "iran -title:monday", "iran -\"us iran\"", "(iran OR x) (monday OR y)", "+iran OR nowhere",
        "author:/^ana/", "tag:/east$/", "lang:e*", "iran -(nowhere OR absent)", "iran -(monday nowhere)",
    ])
    func matches(query: String) throws {
        #expect(try Samples.score(query, ScoredDocument(article: Self.article)).score > 0)
    }

    @Test(arguments: [
        "nowhere", "ira", "iran nowhere", "\"talks iran\"", "\"geneve envoys\"", "\"envoys geneve from\"", "covid-20", "climb*",
        "\"covid 2*\"",
        "\"us iran\"~0", "\"envoys monday\"~2", "\"iran iran iran iran\"~50", "title:monday", "text:talks", "outlet:cnn",
        "outlet:\"news bbc\"",
        "author:\"díaz ana\"", "author:world", "tag:east-world", "tag:\"world middle\"", "lang:gb", "lang:de", "url:cnn",
        "/iraq/", "title:/^talks/", "/iran$/", "text:/GENÈVE/", "iran -monday", "iran -title:talks", "iran NOT (monday OR x)",
        "-iran monday", "iran -climat*", "iran -/covid/", "\"東会\"", "lang:n*", "\"bbc news bbc\"", "monday +nowhere",
    ])
    func doesNotMatch(query: String) throws {
        #expect(try Samples.score(query, ScoredDocument(article: Self.article)).score == 0)
    }

    @Test func phrasesStayWithinOneValue() throws {
        let article = Samples.article(title: "one", text: "two", authors: ["three", "four"])
        for query in ["\"one two\"", "author:\"three four\"", "\"one two\"~9"] {
            #expect(try Samples.score(query, ScoredDocument(article: article)).score == 0)
        }
    }

    @Test func nearCountsTheWordsBetween() throws {
        let text = "a x x b"
        #expect(try Samples.score("\"a b\"~1", text: text) == 0)
        #expect(try Samples.score("\"a b\"~2", text: text) > 0)
        #expect(try Samples.score("\"b a\"~2", text: text) > 0)
        #expect(try Samples.score("\"a a\"~9", text: text) == 0)
        #expect(try Samples.score("\"a a\"~9", text: "a x a") > 0)
    }

    @Test func countsEachPlaceOnce() throws {
        let score = try Samples.score("\"a b\"", Samples.document(text: "a b a b b a"))
        #expect(score.evidence.map(\.count) == [2])
        let near = try Samples.score("\"a b\"~3", Samples.document(text: "a b a b b a"))
        #expect(near.evidence.map(\.count) == [3])
        let prefix = try Samples.score("fil*", Samples.document(title: "file", text: "film filter life"))
        #expect(prefix.evidence.map(\.count) == [1, 2])
        let pattern = try Samples.score("/a+b/", Samples.document(text: "aab ab b aaab"))
        #expect(pattern.evidence.map(\.count) == [3])
    }

    @Test func anOutletNamedByItsHostCountsOnce() throws {
        let article = Samples.article(title: "x", outlet: "bbc.co.uk", key: "bbc.co.uk")
        #expect(try Samples.score("outlet:bbc", ScoredDocument(article: article)).evidence.map(\.count) == [1])
    }

    @Test func missingFieldsMatchNothing() throws {
        let bare = ScoredDocument(
            article: Samples.article(outlet: "", key: nil, authors: [], tags: [], language: nil, url: nil))
        for query in ["iran", "outlet:a", "author:a", "tag:a", "lang:en", "url:a", "/a/", "a*", "url:/a/", "lang:/a/", "\"a b\"~3"] {
            #expect(try Samples.score(query, bare).score == 0)
        }
    }

    @Test func aHostileTextIsCut() throws {
        let long = String(repeating: "a ", count: 400_000) + "end"
        let document = ScoredDocument(article: Samples.article(title: "t", text: long))
        #expect(try Samples.score("end", document).score == 0)
        #expect(try Samples.score("a", document).evidence[0].count == 262_144)
    }

    @Test func patternsReadPreparedAndUnpreparedTextAlike() throws {
        for folds in [true, false] {
            let document = ScoredDocument(article: Self.article, foldsPatternText: folds)
            #expect(try Samples.score("/strasse|straße/ /don.t/", document).score > 0)
        }
    }
}
