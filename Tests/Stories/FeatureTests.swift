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
        let features = extractor.features(title: "Bank raises rate", text: Reports.bank, language: nil)
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

    /// Where no table says which words are rare, what two reports share counts for less.
    @Test(arguments: [
        ("The prime minister said on Tuesday that the harbour of the city will be closed for two weeks after the storm.", 1.0),
        ("Le premier ministre a annoncé mardi que le port de la ville restera fermé pendant deux semaines après la tempête.", 0.81),
        ("Der Ministerpräsident sagte am Dienstag, der Hafen der Stadt bleibe nach dem Sturm zwei Wochen lang geschlossen.", 0.81),
        ("Премьер-министр заявил во вторник, что порт города после шторма будет закрыт две недели, сообщает местная газета.", 0.81),
    ]) func aTextOutsideTheTableIsLessLikeOthers(text: String, expected: Double) {
        let terms = FeatureExtractor(seed: 1).features(title: "", text: text, language: nil).terms
        #expect(abs(Double(terms.similarity(terms)) / Double(FixedPoint.one) - expected) < 0.02)
    }
}
