import Model
import Testing

@testable import Stories

/// What a report adds to what its story already holds.
@Suite struct DevelopmentTests {
    private static let first = """
        A ferry with 212 passengers ran aground off Lindesund on Thursday, the coastguard said. Captain Yevgeny Kozhemyako reported a \
        loss of steering. Rescuers brought 180 people to the harbour.
        """

    private func reading(_ text: String, title: String = "", language: String? = nil) -> ReportReading {
        ReportReader().read(
            Article(
                id: ArticleID(2), entryID: "e", outlet: .unknown, title: title, text: text, language: language,
                ingested: Timestamp(seconds: 0)))
    }

    private func found(
        _ text: String, title: String = "", language: String? = nil, after earlier: [String] = [first]
    ) -> [Development] {
        DevelopmentFinder(known: earlier.map { reading($0).marks }).developments(
            reading(text, title: title, language: language).findings.filter { !$0.isDeep }, article: ArticleID(2))
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

    private static let furtherStances: [(String, String, Development.Kind)] = [
        ("de", "Die Reederei hat am Freitag die Vorwürfe wegen der fehlenden Boote zurückgewiesen.", .denies),
        ("de", "Der Kapitän weist die Vorwürfe der Reederei zurück.", .denies),
        ("de", "Die Zeitung zog ihren Bericht über den Kapitän zurück.", .retracts),
        ("de", "Korrektur: In einem früheren Bericht war die Zahl falsch.", .corrects),
        ("en", "The captain said on Friday that the reports about the crew were untrue.", .denies),
        ("es", "La naviera negó el viernes que la tripulación estuviera avisada.", .denies),
        ("fr", "La compagnie s'est rétractée vendredi au sujet de l'équipage.", .retracts),
        ("ru", "Газета отозвала статью о капитане и его команде.", .retracts),
    ]

    @Test(arguments: furtherStances) func aStanceIsReadByTheLanguageOfItsText(language: String, text: String, kind: Development.Kind) {
        #expect(found(text, language: language).map(\.kind) == [kind])
        #expect(found(text).map(\.kind) == [kind])
    }

    private static let noStances: [(String?, String)] = [
        ("de", "Der Kapitän war nie in der Werft, in der die Fähre gebaut wurde."),
        (nil, "Der Kapitän war nie in der Werft, in der die Fähre gebaut wurde."),
        ("en", "The coastguard has not confirmed that the crew was warned."),
        ("en", "The captain neither confirmed nor denied the report."),
        ("en", "The captain was denied bail on Friday."),
        ("en", "Shares of the shipping company entered a correction on Friday."),
        ("de", "Die Reederei bestätigte den Bericht am Freitag nicht."),
        ("fr", "La compagnie n'a pas confirmé la nouvelle."),
        ("es", "La naviera no confirmó la noticia."),
        ("ru", "Компания не подтвердила это сообщение."),
        ("en", "This post has been updated."),
    ]

    @Test(arguments: noStances) func whatOnlyLooksLikeAStanceIsNone(language: String?, text: String) {
        #expect(found(text, language: language).isEmpty)
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

    private static let otherNumbers: [(String, String, String)] = [
        ("Bei dem Unglück sind 12 Menschen gestorben.", "Nach Angaben der Polizei sind 31 Menschen gestorben.", "31 Menschen"),
        ("Nine workers died in the shaft, the union said.", "Fourteen workers died in the shaft, the union said.", "Fourteen workers"),
        (
            "Nine workers died in Velmark on Friday, union leader Rosa Imre said near the mine.",
            "Fourteen workers died in the Kandora mine in Velmark, union leader Rosa Imre said on Saturday.", "Fourteen workers"
        ),
        ("A quake killed 12 people in the province.", "The death toll of the quake in the province rose to 31 on Tuesday.", "31 dead"),
        ("A quake killed 12 people in the province.", "At least thirty-one people died in the quake.", "thirty one people"),
        ("A quake killed 12 people in the province.", "It was a strong quake. The army said that 31 people were killed.", "31 people"),
        ("The minister bought 6 patrol boats for the navy.", "The minister bought 8 patrol boats for the navy.", "8 patrol boats"),
        (
            "В шахте погибли двенадцать человек, и это не всё.", "В шахте погибли тридцать один человек, и это не всё.",
            "тридцать один человек"
        ),
    ]

    @Test(arguments: otherNumbers) func anotherNumberOfTheSameIsNewInEveryForm(
        earlier: String, text: String, words: String
    ) {
        #expect(found(text, after: [earlier]).first { $0.kind == .number }?.text == words)
    }

    private static let sameNumbers: [(String, String)] = [
        ("Some 1,200 people fled the town.", "The town was left by 1200 people."),
        ("Some 1,200 people fled the town.", "Aus der Stadt sind 1.200 Menschen geflohen."),
        ("Some 1,200 people fled the town.", "La ville a été quittée par 1\u{202f}200 personnes."),
        ("Some 1,200 people fled the town.", "Die Stadt haben 1'200 Menschen verlassen."),
        ("The breach hit 1.2 million people.", "The breach hit 1,200,000 people."),
        ("Twelve people died in the shaft.", "The shaft collapse killed 12 people."),
        ("A quake of magnitude 6.1 hits the town.", "A quake of magnitude 6.4 hits the town."),
        ("A boy of 3 years saw 4 trains.", "The Hwasong-12 trains of 2017 left."),
        ("It lies 40 miles north of the town.", "It lies 60 miles north of the town."),
    ]

    @Test(arguments: sameNumbers) func theSameNumberWrittenOtherwiseIsNotNew(earlier: String, text: String) {
        #expect(found(text, after: [earlier]).allSatisfy { $0.kind != .number })
    }

    private static let sameNames: [(String, String, String)] = [
        ("Sergei Shoigu visited the harbour.", "The minister, Sergueï Choïgou, visited the harbour.", "Choïgou visits harbour"),
        ("Minister Sergei Shoigu went to Ankara.", "Вчера министр Сергей Шойгу прилетел в Анкару.", "Шойгу в Анкару"),
        ("In the town Viktor Orban met miners.", "Nach dem Unglück hat Viktor Orbán die Bergleute getroffen.", "Viktor Orbán am Schacht"),
        ("The old fort saw Jean Luc Moreau.", "The old fort saw Jean-Luc Moreau again.", "Jean-Luc Moreau at the fort"),
    ]

    @Test(arguments: sameNames) func aNameSpeltOtherwiseIsNotNew(earlier: String, text: String, title: String) {
        #expect(found(text, title: title, after: [earlier]).allSatisfy { $0.kind != .name && $0.kind != .place })
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
