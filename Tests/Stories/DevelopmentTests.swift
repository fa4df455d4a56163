import Model
import Testing

@testable import Stories

/// What a report adds to what its story already holds.
@Suite struct DevelopmentTests {
    private static let first = """
        A ferry with 212 passengers ran aground off Lindesund on Thursday, the coastguard said. Captain Yevgeny Kozhemyako reported a \
        loss of steering. Rescuers brought 180 people to the harbour.
        """

    private func reading(_ text: String, title: String = "") -> ReportReading {
        ReportReader().read(
            Article(id: ArticleID(2), entryID: "e", outlet: .unknown, title: title, text: text, ingested: Timestamp(seconds: 0)))
    }

    private func found(_ text: String, title: String = "", after earlier: [String] = [first]) -> [Development] {
        DevelopmentFinder(known: earlier.map { reading($0).marks }).developments(
            reading(text, title: title).findings, article: ArticleID(2))
    }

    private static let stances: [(String, Development.Kind)] = [
        ("The shipping company denied on Friday that the crew had been warned.", .denies),
        ("Die Reederei dementierte am Freitag, dass die Besatzung gewarnt war.", .denies),
        ("La compagnie a démenti vendredi que l'équipage avait été averti.", .denies),
        ("La naviera desmintió el viernes que la tripulación estuviera avisada.", .denies),
        ("Компания опровергла в пятницу, что экипаж был предупреждён.", .denies),
        ("The ministry confirmed on Friday that the crew had been warned.", .confirms),
        ("Correction: an earlier report gave the wrong harbour.", .corrects),
        ("The Herald retracted its report on the captain on Friday.", .retracts),
    ]

    @Test(arguments: stances) func aStanceIsADevelopmentWithItsSentence(text: String, kind: Development.Kind) {
        let found = found(text)
        #expect(found.first?.kind == kind)
        #expect(found.first?.sentence == text)
        #expect(found.first?.words == "\(kind.rawValue): “\(text)”")
    }

    @Test func aStanceOfTheSameKindIsNotNewTwice() {
        #expect(found("The mayor denied it too.", after: [Self.first, "The company denied the report."]).isEmpty)
    }

    @Test func wordsWithinAQuotationAreNobodysStance() {
        #expect(found("“I never denied a thing in my whole life here,” he said.").allSatisfy { $0.kind == .quote })
    }

    @Test func anotherNumberOfTheSameIsNew() {
        let found = found("The ferry had 240 passengers on board, the coastguard said on Friday.")
        #expect(found.map(\.kind) == [.number])
        #expect(found.first?.text == "240 passengers")
        #expect(self.found("The ferry had 212 passengers on board.").isEmpty)
        // Nobody counted cars before, so that no count of them has changed.
        #expect(self.found("There were 40 cars on board.").isEmpty)
        #expect(self.found("It took 3 hours to reach the reef on 4 March.", after: ["It took 5 hours on 7 March."]).isEmpty)
    }

    @Test func aNameThatTheTitleHoldsIsNew() {
        let text = "The minister, Aino Lehtola, called for an inquiry on Friday."
        #expect(found(text, title: "Lehtola wants inquiry").map(\.text) == ["Aino Lehtola"])
        #expect(found(text, title: "Minister wants inquiry").isEmpty)
        #expect(found(text).isEmpty)
        #expect(found(text + " Lehtola was tired. Lehtola left.").map(\.text) == ["Aino Lehtola"])
        #expect(found("The master, Yevgeny Kozhemyako, was heard.", title: "Kozhemyako heard").isEmpty)
    }

    @Test func monthsAndMoneyAreNoNews() {
        #expect(
            found("The company lost 12 dollars in February.", title: "Losses in February", after: ["It lost 10 dollars in May."]).isEmpty)
    }

    @Test func aPlaceIsToldAsOne() {
        let found = found("The survivors were taken to a hall in Brunnvik on Friday.", title: "Survivors taken to Brunnvik")
        #expect(found.map(\.kind) == [.place])
        #expect(found.first?.text == "Brunnvik")
    }

    @Test func aNewQuotationAloneIsNoNews() {
        let found = found("“We did all that could be done on such a night,” the captain said.")
        #expect(found.map(\.kind) == [.quote])
        #expect(found.allSatisfy { !$0.kind.isNews })
    }

    @Test func theSameAgainInOtherWordsAddsNothing() {
        #expect(found("The coastguard said that 180 people were safe after captain Yevgeny Kozhemyako lost the steering.").isEmpty)
    }

    @Test func aStoryRemembersWhatItsArticlesAdded() throws {
        var index = Sample.index()
        let texts = [Reports.ferryOne, "The coast guard denied a gale warning. " + Reports.ferryTwo, Reports.ferryTwo + " More follows."]
        for (number, text) in texts.enumerated() {
            let article = Article(
                id: ArticleID(Int64(number + 1)), entryID: "e", outlet: .unknown, title: "", text: text, ingested: Timestamp(seconds: 0))
            let reading = ReportReader().read(article)
            var arrival = Sample.arrival(number + 1, text: text, outlet: "Herald")
            arrival.marks = reading.marks
            arrival.findings = reading.findings
            _ = index.place(arrival)
        }
        let state = try #require(index.state(of: StoryID(1)))
        #expect(state.developments.filter { $0.kind == .denies }.map(\.article) == [ArticleID(2)])
        #expect(!state.developments.contains { $0.article == ArticleID(1) })
    }

    @Test func theSummaryIsASentenceThatTheOthersShare() {
        let line = SummaryLine.choose([
            ("", "Read our live blog for more on this and other stories today. The ferry Ocean Star sank off Samara island on Tuesday."),
            ("", "The ferry Ocean Star sank off Samara island in a storm. Many are missing."),
            ("", "Divers searched the wreck of the ferry Ocean Star off Samara island today."),
        ])
        #expect(line.contains("Ocean Star") && line.contains("Samara"))
        #expect(SummaryLine.choose([]).isEmpty)
    }
}
