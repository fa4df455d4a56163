import Model
import Testing

@testable import Topics

@Suite struct TopicSetTests {
    private static let queries = [
        "iran", "nowhere", "iran talks", "iran nowhere", "\"iran talks\"", "gen*", "ge*", "g* iran", "covid-1*", "/ira[nq]/", "/x/",
        "iran OR nowhere",
        "nowhere OR absent", "nowhere OR gen*", "+nowhere iran", "iran -talks", "iran -nowhere", "(iran OR x) (talks OR y)",
        "\"talks iran\"~3",
        "title:iran", "outlet:bbc", "outlet:cnn iran", "lang:en", "東京", "iran^4 OR x", "author:diaz", "+iran OR nowhere", "ira*n OR",
    ]

    private static let documents = [
        Samples.document(title: "Iran talks in Genève", text: "covid-19 東京"),
        Samples.document(title: "x", text: "gem"),
        Samples.document(),
        Samples.document(title: "absent", text: "talks about Iran"),
    ]

    @Test func theIndexLosesNothing() {
        let topics = Self.queries.enumerated().map { Topic(id: "t\($0.offset)", query: $0.element) }
        let set = TopicSet(topics)
        for document in Self.documents {
            let expected = topics.compactMap { topic in try? TopicScorer(topic: topic).score(document) }.filter { $0.score > 0 }
            #expect(set.scores(for: document) == expected)
        }
    }

    @Test func aBadQueryIsReportedAndStopsNoOther() {
        let set = TopicSet([Topic(id: "bad", query: "iran OR"), Topic(id: "good", query: "iran")])
        #expect(set.problems.map(\.topic) == ["bad"])
        #expect(set.problems.first?.error.column == 6)
        #expect(set.topics.count == 2)
        #expect(set.scores(for: Samples.document(title: "iran")).map(\.topic) == ["good"])
    }

    @Test func knowsOfPatterns() {
        #expect(!TopicSet([Topic(id: "a", query: "iran")]).usesPatterns)
        #expect(TopicSet([Topic(id: "a", query: "iran -(x OR /y/^2)")]).usesPatterns)
    }

    @Test func guardsAreTheFewestAndLongestWords() throws {
        func hashes(_ query: String) throws -> [UInt64]? { GuardWords(try Query(parsing: query).root)?.words }
        func hash(_ word: String) -> UInt64 { WordHash.of(word.utf8) }
        #expect(try hashes("a longest (b OR c)") == [hash("longest")])
        #expect(try hashes("b OR c") == [hash("b"), hash("c")])
        #expect(try hashes("/x/ iran") == [hash("iran")])
        #expect(try hashes("/x/ OR iran") == nil)
        #expect(try hashes("\"of the republic\"") == [hash("republic")])
        #expect(try hashes("iran -other") == [hash("iran")])
        #expect(try hashes("ab*") == nil)
    }

    @Test func noTopicsGiveNoScores() {
        #expect(TopicSet([]).scores(for: Samples.document(title: "iran")).isEmpty)
    }
}
