import Model
import Testing

@testable import Stories

/// What an outlet repeats is learnt and left out; what it reports is not.
@Suite struct FurnitureTests {
    private let configuration = StoriesConfiguration()

    private func reading(_ number: Int, furniture: String, title: String? = nil) -> (ReportReading, Article) {
        let article = Article(
            id: ArticleID(Int64(number)), entryID: "e", outlet: Outlet(key: "herald", name: "Herald"),
            title: title ?? Sample.words(seed: number, count: 6).joined(separator: " "),
            text: Sample.text(seed: number, words: 30) + ".\n" + furniture, ingested: Timestamp(seconds: Int64(number)))
        return (ReportReader().read(article), article)
    }

    private func learnt(_ count: Int, furniture: (Int) -> String, title: String? = nil) -> OutletFurniture {
        var book = OutletFurniture()
        for number in 1...count {
            let (reading, article) = reading(number, furniture: furniture(number), title: title)
            book.learn(reading.units, title: reading.title, time: article.ingested)
        }
        return book
    }

    private func left(_ book: OutletFurniture, furniture: String) -> String {
        let (reading, article) = reading(1_000, furniture: furniture)
        let parts = book.furniture(among: reading.units, configuration)
        return FurnitureText.without(parts, in: article.text)
    }

    private static let share = "Share this article on all networks. Subscribe to our newsletter."

    @Test func aTextFromBeforeIsReadWithoutWhatWasLearntSince() {
        let text = Self.share + "\n" + Sample.text(seed: 1, words: 30) + "."
        #expect(!learnt(6) { _ in Self.share }.leavingOut(of: text, configuration).contains("Subscribe"))
        #expect(OutletFurniture().leavingOut(of: text, configuration) == text)
    }

    @Test func whatManyArticlesRepeatIsLeftOut() {
        #expect(left(learnt(5) { _ in Self.share }, furniture: Self.share).contains("Subscribe"))
        let text = left(learnt(6) { _ in Self.share }, furniture: Self.share)
        #expect(!text.contains("Subscribe") && !text.contains("Share this"))
        #expect(text.hasPrefix(String(Sample.text(seed: 1_000, words: 30).prefix(40))))
    }

    @Test func whatFewOfManyArticlesRepeatStays() {
        let book = learnt(80) { $0 % 10 == 0 ? Self.share : "" }
        #expect(left(book, furniture: Self.share).contains("Subscribe"))
    }

    @Test func labelsAreLearntWhateverFollows() {
        let book = learnt(8) { "Tags: topic\($0), place\($0)" }
        #expect(!left(book, furniture: "Tags: ferry, storm").contains("ferry"))
        #expect(left(book, furniture: "Facts: ferry, storm").contains("ferry"))
    }

    @Test func theTitleWithinAFooterDoesNotHideIt() {
        var book = OutletFurniture()
        for number in 1...8 {
            let title = Sample.words(seed: number, count: 6).joined(separator: " ")
            let (reading, article) = reading(number, furniture: "The post \(title) appeared first on Herald.", title: title)
            book.learn(reading.units, title: reading.title, time: article.ingested)
        }
        let title = "Ferry sinks off the island coast tonight"
        let (reading, article) = reading(99, furniture: "The post \(title) appeared first on Herald.", title: title)
        let text = FurnitureText.without(book.furniture(among: reading.units, configuration), in: article.text)
        #expect(!text.contains("appeared first"))
    }

    @Test func aReportToldAgainAndAgainCountsOnce() {
        let book = learnt(20, furniture: { _ in "The ferry sank off Samara on Tuesday." }, title: "Ferry sinks near Samara island")
        #expect(left(book, furniture: "The ferry sank off Samara on Tuesday.").contains("Samara"))
    }

    @Test func whatIsNoLongerRepeatedIsForgotten() {
        let book = learnt(OutletFurniture.halving * 6) { $0 < 20 ? Self.share : "" }
        #expect(left(book, furniture: Self.share).contains("Subscribe"))
    }

    @Test func aBookIsBoundedAndReadBackAsItWas() throws {
        let book = learnt(400) { number in (0..<12).map { "Sentence \(number) of \($0) things." }.joined(separator: " ") }
        #expect(book.units.count <= OutletFurniture.maximumUnits)
        let bytes = book.encoded()
        #expect(bytes.count < 4_096)
        #expect(OutletFurniture(decoding: bytes, lastSeen: book.lastSeen) == book)
        #expect(OutletFurniture(decoding: Array(bytes.dropLast()), lastSeen: book.lastSeen) == nil)
        #expect(OutletFurniture(decoding: [9], lastSeen: book.lastSeen) == nil)
    }
}
