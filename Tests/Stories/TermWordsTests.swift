import Model
import Testing

@testable import Stories

/// What two articles have in common, in words.
@Suite struct TermWordsTests {
    private let extractor = FeatureExtractor(seed: 7)

    private func terms(_ article: (title: String, text: String)) -> TermVector {
        extractor.features(title: article.title, text: article.text, language: nil).terms
    }

    private func words(_ article: (title: String, text: String)) -> TermWords {
        extractor.words(title: article.title, text: article.text)
    }

    private func common(_ one: (title: String, text: String), _ other: (title: String, text: String)) -> String? {
        TermWords.common(terms(one), terms(other), words: [words(one), words(other)])
    }

    private func values(_ told: String) -> [Double] {
        told.split(separator: ", ").compactMap { Double("0" + ($0.split(separator: " ").last ?? "")) }
    }

    @Test func theWeightiestWordsComeFirstWithTheirParts() throws {
        let told = try #require(
            common(
                ("Ferry aground", "The ferry Astra Marina ran aground on the Kalven reef on Thursday with passengers aboard."),
                ("Passengers saved", "All passengers of the Astra Marina, stuck on the Kalven reef since Thursday, are saved.")))
        #expect(told.hasPrefix("astra marina ."))
        #expect(told.contains("the kalven reef .") || told.contains("kalven reef ."))
        // A name in full takes its words along.
        #expect(!told.contains(", marina ."))
        let parts = values(told)
        #expect(parts.count >= 3)
        let ranked = parts.prefix(told.contains("others") ? parts.count - 1 : parts.count)
        #expect(Array(ranked) == ranked.sorted(by: >))
    }

    /// The parts add up to the similarity but for rounding, in any script.
    @Test(arguments: [
        "The ferry Astra Marina ran aground on the Kalven reef with 212 aboard.", "台风星期四在广东登陆，数千人转移，铁路停运。",
        "นายกรัฐมนตรีเดินทางถึงเชียงใหม่เมื่อวันพฤหัสบดี",
    ])
    func thePartsAddUp(text: String) throws {
        let one = ("", text)
        let told = try #require(common(one, one))
        #expect(abs(values(told).reduce(0, +) - Double(terms(one).similarity(terms(one))) / 65_536) < 0.06, "\(told)")
    }

    /// Runs of code points that stand for a place are shorter or longer than others, also at the end of a text.
    @Test(arguments: [
        ("布宜诺斯艾利斯", ""), ("ニューヨーク", ""), ("总统访问阿根廷", ""),
        ("Shares fall", "Shares of the company were lower in the afternoon, and so were those of its rivals in the country (阿根廷)"),
    ])
    func placesAtTheEndAreTold(title: String, text: String) throws {
        #expect(try #require(common((title, text), (title, text))).isEmpty == false)
    }

    @Test func wordsOfEitherTextAreTold() throws {
        let one = ("", "The ferry Astra Marina ran aground on the Kalven reef.")
        let other = ("", "On the Kalven reef the ferry Astra Marina lies aground.")
        // The later text was taken back.
        let told = TermWords.common(terms(one), terms(other), words: [words(one), words(("", "Withdrawn by the editors."))])
        #expect(try #require(told).contains("astra marina ."))
        #expect(try #require(TermWords.common(terms(one), terms(other), words: [])).hasPrefix("others ."))
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
        #expect(told.contains("台风") && told.contains("广东"))
    }

    @Test func strangersHaveNothingInCommon() {
        #expect(common(("Ferry aground", Sample.text(seed: 1)), ("Budget agreed", Sample.text(seed: 2))) == nil)
    }
}
