import Testing

@testable import Stories

@Suite struct FeatureTests {
    private let extractor = FeatureExtractor(seed: 3)

    @Test(arguments: ["", Reports.bank, Sample.text(seed: 1, words: 2_000), "日本の首相が辞任を表明した。後任は未定。"])
    func blobsReadBack(text: String) throws {
        let features = extractor.features(title: "A title", text: text, language: "en")
        #expect(try ArticleFeatures(decoding: features.encoded()) == features)
    }

    @Test func everyCutBlobIsRefused() {
        let bytes = extractor.features(title: "Title", text: Reports.bank, language: nil).encoded()
        for length in stride(from: 0, to: bytes.count, by: 3) {
            #expect(throws: FeaturesFailure(code: .damaged)) { try ArticleFeatures(decoding: Array(bytes[..<length])) }
        }
        #expect(throws: FeaturesFailure(code: .damaged)) { try ArticleFeatures(decoding: bytes + [0]) }
    }

    @Test func aBlobOfAnotherVersionIsRefused() {
        #expect(throws: FeaturesFailure(code: .version)) { try ArticleFeatures(decoding: [200, 0, 0]) }
    }

    @Test func hugeCountsInABlobAreRefused() {
        let version = extractor.features(title: "", text: "", language: nil).encoded().prefix(1)
        let bytes = [UInt8](repeating: 0xff, count: 64)
        #expect(throws: FeaturesFailure(code: .damaged)) { try ArticleFeatures(decoding: version + bytes) }
    }

    @Test func featuresFollowFromTextAndSeedAlone() {
        #expect(
            extractor.features(title: "T", text: Reports.bank, language: nil)
                == FeatureExtractor(seed: 3).features(title: "T", text: Reports.bank, language: "en"))
    }

    @Test func diacriticsDoNotSeparateTerms() {
        let plain = extractor.features(title: "", text: "Le president Emmanuel Legare a demissionne a Becancour", language: nil)
        let accented = extractor.features(title: "", text: "Le président Emmanuel Légaré a démissionné à Bécancour", language: nil)
        #expect(Set(plain.terms.terms).isSubset(of: accented.terms.terms))
    }

    @Test func vectorsHaveUnitLengthAtMost() {
        let text = Reports.bank + " " + Reports.ferryOne + " " + Sample.text(seed: 4, words: 40)
        let features = extractor.features(
            title: "Bank raises rate for the third time as the ferry of the north sinks", text: text, language: nil)
        let square = features.terms.weights.reduce(0.0) { $0 + Double($1) * Double($1) } / 65_536 / 65_536
        #expect((0.97...1.0).contains(square))
    }

    @Test func megabyteArticlesHaveBoundedFeatures() {
        let configuration = StoriesConfiguration()
        let text = Sample.text(seed: 5, words: 120_000)
        let features = extractor.features(title: "", text: text, language: nil)
        #expect(features.shingles.count == configuration.maximumShingles)
        #expect(features.terms.terms.count < 700)
        #expect(features.probes.count == configuration.probes)
    }

    /// A name in a short text would else be most of what it says.
    @Test func noTermOfATextWeighsMoreThanItsLimit() {
        let short = "The chancellor Olga Brandt opened a bridge in the north."
        let text = extractor.features(title: "Brandt opens bridge", text: short, language: nil).terms
        #expect(text.weights.allSatisfy { UInt64($0) <= StoryWeights.heaviest | 1 })
        #expect(text.weights.contains { UInt64($0) >= StoryWeights.heaviest & ~1 })
        let headline = extractor.features(title: "Brandt opens bridge in the north", text: "", language: nil).terms
        #expect(headline.weights.contains { UInt64($0) > StoryWeights.heaviest | 1 })
    }

    private static let cyrillic = Dictionary(uniqueKeysWithValues: zip("abdefgiklmnoprstuvz", "абдефгиклмнопрстувз"))

    /// Where no table says which words are rare, what two reports share counts for less.
    @Test(arguments: [
        (Reports.bank + " " + Reports.ferryOne, 1.0),
        (Sample.text(seed: 9), 0.81),
        (String(Sample.text(seed: 9).map { cyrillic[$0] ?? $0 }), 0.81),
    ]) func aTextOutsideTheTableIsLessLikeOthers(text: String, expected: Double) {
        let terms = FeatureExtractor(seed: 1).features(title: "", text: text, language: nil).terms
        #expect(abs(Double(terms.similarity(terms)) / Double(FixedPoint.one) - expected) < 0.03)
    }
}
