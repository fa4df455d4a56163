import Model
import Testing

@testable import Stories

/// What two articles have in common, in words.
@Suite struct TermWordsTests {
    private let extractor = FeatureExtractor(seed: 7)

    private func common(_ one: (title: String, text: String), _ other: (title: String, text: String)) -> String? {
        let words = extractor.words(title: one.title, text: one.text)
        return words.common(
            extractor.features(title: one.title, text: one.text, language: nil).terms,
            extractor.features(title: other.title, text: other.text, language: nil).terms)
    }

    @Test func theWeightiestWordsComeFirstWithTheirParts() throws {
        let told = try #require(
            common(
                ("Ferry aground", "The ferry Astra Marina ran aground on the Kalven reef on Thursday with passengers aboard."),
                ("Passengers saved", "All passengers of the Astra Marina, stuck on the Kalven reef since Thursday, are saved.")))
        #expect(told.hasPrefix("astra .") && told.contains("astra marina ."))
        #expect(told.contains("kalven reef ."))
        #expect(!told.contains("the "))
        let parts = told.split(separator: ", ").compactMap { Double("0" + $0.split(separator: " ").last!) }
        #expect(parts.count >= 3)
        let words = parts.prefix(told.contains("others") ? parts.count - 1 : parts.count)
        #expect(Array(words) == words.sorted(by: >))
    }

    /// The parts add up to the similarity but for rounding.
    @Test func thePartsAddUp() throws {
        let one = ("Ferry aground", "The ferry Astra Marina ran aground on the Kalven reef with 212 aboard.")
        let features = extractor.features(title: one.0, text: one.1, language: nil).terms
        let told = try #require(common(one, one))
        let sum = told.split(separator: ", ").reduce(0.0) { $0 + (Double("0" + $1.split(separator: " ").last!) ?? 9) }
        #expect(abs(sum - Double(features.similarity(features)) / 65_536) < 0.06)
    }

    @Test func placesAreNamedAsTheyAreWritten() throws {
        let told = try #require(
            common(
                ("Gipfel in Moskau", "Die Minister trafen sich am Freitag in Moskau zu Gesprächen über Getreide."),
                ("Summit in Moscow", "Ministers met in Moscow on Friday for talks about grain.")))
        #expect(told.hasPrefix("moskau ."))
    }

    @Test func scriptsWithoutSpacesAreToldInTheirRuns() throws {
        let told = try #require(
            common(("台风登陆广东", "台风星期四在广东登陆，数千人转移。"), ("广东遭台风袭击", "星期四台风袭击广东，数千人撤离。")))
        #expect(told.contains("台风"))
    }

    @Test func strangersHaveNothingInCommon() {
        #expect(common(("Ferry aground", Sample.text(seed: 1)), ("Budget agreed", Sample.text(seed: 2))) == nil)
    }
}
