import Model
import Testing

@testable import Topics

@Suite struct TopicScorerTests {
    private func expect(
        _ query: String, title: String = "", text: String = "", is expected: Double, _ place: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try Samples.score(query, title: title, text: text) == expected, sourceLocation: place)
    }

    @Test func figuresOfOneTerm() throws {
        let deep = Samples.filler(400)
        try expect("iran", title: "iran", is: 0.6)
        try expect("iran", text: "iran", is: 0.5)
        try expect("iran", text: "\(deep) iran", is: 0.36)
        try expect("iran", text: "\(deep) iran iran iran", is: 0.5224)
        try expect("iran", title: "iran", text: "iran", is: 0.8)
        try expect("iran", title: "iran iran", is: 0.72)
        try expect("tag:world", title: "x", is: 0.5)
    }

    @Test func theLeadFadesEvenly() throws {
        let scores = try [0, 59, 60, 120, 180, 240, 300, 400].map { try Samples.score("iran", text: Samples.filler($0) + " iran") }
        #expect(scores[0] == 0.5 && scores[1] == 0.5)
        #expect(zip(scores[1...], scores.dropFirst(2)).allSatisfy { $0 >= $1 })
        #expect(scores[4] > 0.42 && scores[4] < 0.44)
        #expect(scores[6] == 0.36 && scores[7] == 0.36)
    }

    @Test func aCodePointIsHalfAWord() throws {
        let text = String(repeating: "会", count: 119) + "京"
        try expect("京", text: text, is: 0.5)
        #expect(try Samples.score("京", text: String(repeating: "会", count: 300) + "京") < 0.48)
    }

    @Test(arguments: [
        "iran", "iran talks", "\"iran talks\"", "iran OR x", "ira*", "/iran/", "\"talks iran\"~2", "iran -x", "title:iran talks",
        "+iran talks",
    ])
    func aMatchInTheTitlePassesTheDefaultThreshold(query: String) throws {
        #expect(try Samples.score(query, title: "Iran talks go on") >= 0.5)
        #expect(try Samples.score(query, title: "Iran talks go on", text: Samples.filler(1_000)) >= 0.5)
    }

    @Test func aMentionDeepInALongTextDoesNot() throws {
        let score = try Samples.score("iran talks", title: "Other news", text: Samples.filler(500) + " iran talks")
        #expect((0.3..<0.45).contains(score))
    }

    @Test func andIsTheWeightedMean() throws {
        let deep = Samples.filler(400) + " talks"
        try expect("iran talks", title: "iran", text: deep, is: 0.48)
        // 4 · .6 / (.4 + 4 · .6) = .857; (4 · .857 + .36) / 5
        try expect("iran^4 talks", title: "iran", text: deep, is: 0.7577)
        #expect(try Samples.score("iran talks^4", title: "iran", text: deep) < 0.7)
    }

    @Test func orIsTheBestAndABit() throws {
        try expect("iran OR x", title: "iran", is: 0.6)
        // .6 + .4 · (.25 · .5)
        try expect("iran OR talks", title: "iran", text: "talks", is: 0.65)
        try expect("talks OR iran", title: "iran", text: "talks", is: 0.65)
        try expect("+iran OR talks", title: "iran", text: "talks", is: 0.65)
        try expect("+iran OR talks", title: "iran", is: 0.6)
    }

    @Test func weightsMultiplyTheOdds() throws {
        let deep = Samples.filler(400) + " iran"
        try expect("iran^4", text: deep, is: 0.6923)
        try expect("iran^0.5", title: "iran", is: 0.4286)
        try expect("(iran)^4", text: deep, is: 0.6923)
        try expect("(iran^2)^2", text: deep, is: 0.6923)
        try expect("iran^1", text: deep, is: 0.36)
    }

    @Test func filtersAreConditionsOnly() throws {
        try expect("iran outlet:bbc", title: "iran", is: 0.6)
        try expect("iran outlet:cnn", title: "iran", is: 0)
        try expect("iran (outlet:cnn OR lang:en)", title: "iran", is: 0.6)
        try expect("outlet:bbc", title: "iran", is: 0.5)
        try expect("outlet:bbc lang:en", title: "iran", is: 0.5)
        try expect("iran -outlet:bbc", title: "iran", is: 0)
    }

    @Test(arguments: [
        "iran", "iran talks", "iran^3 talks^0.7 geneva", "iran OR talks OR geneva OR x", "(iran OR x^2) (talks geneva)^3 outlet:bbc",
        "/ira./ tal*",
        "+iran OR talks OR geneva", "\"iran talks\"^9 OR geneva", "tag:world OR iran", "outlet:bbc lang:en url:news",
    ])
    func contributionsSumToTheScore(query: String) throws {
        let document = Samples.document(title: "Iran talks in Geneva", text: Samples.filler(130) + " talks with iran, iran, iran in geneva")
        let score = try Samples.score(query, document)
        let sum = score.evidence.reduce(0) { $0 + $1.contribution }
        #expect(score.score > 0 && score.score <= 1)
        #expect(abs(sum - score.score) < 1e-9)
        #expect(score.evidence.allSatisfy { $0.contribution >= 0 && $0.count > 0 })
    }

    @Test func evidenceNamesTermFieldWeightAndCount() throws {
        let document = Samples.document(title: "Iran talks", text: "iran iran")
        let score = try Samples.score("(iran^2 \"iran talks\")^3 outlet:bbc -x", document)
        #expect(score.evidence.map(\.term) == ["iran", "iran", "\"iran talks\"", "bbc"])
        #expect(score.evidence.map(\.field) == ["title", "text", "title", "outlet"])
        #expect(score.evidence.map(\.weight) == [6, 6, 3, 1])
        #expect(score.evidence.map(\.count) == [1, 2, 1, 2])
        #expect(score.evidence[3].contribution == 0)
    }

    @Test func evidenceOfAFailedAlternativeIsDropped() throws {
        let score = try Samples.score("(iran nowhere) OR talks", Samples.document(title: "iran talks"))
        #expect(score.evidence.map(\.term) == ["talks"])
    }

    @Test func noMatchHasNoEvidence() throws {
        let score = try Samples.score("iran nowhere", Samples.document(title: "iran"))
        #expect(score == TopicScore(topic: "t", score: 0, evidence: []))
    }

    @Test func scoresHaveFourDecimals() throws {
        let score = try Samples.score("iran^0.7 talks^1.3", title: "iran", text: "talks")
        #expect(score == (score * 10_000).rounded() / 10_000)
    }

    @Test func manyMatchesStayWithinOne() throws {
        let text = String(repeating: "iran ", count: 5_000)
        let score = try Samples.score("iran^100", title: text, text: text)
        #expect(score > 0.9 && score <= 1)
    }
}
