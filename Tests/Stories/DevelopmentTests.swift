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
        ("CORRECTED: the ferry has 221 passengers, not 212 as was reported.", .corrects),
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
        ("en", "This post has been updated."), ("en", "Nobody in Rudno can deny that it was terrible."),
    ]

    @Test(arguments: noStances) func whatOnlyLooksLikeAStanceIsNone(language: String?, text: String) {
        #expect(found(text, language: language).isEmpty)
    }

    private static let toldStances: [(String, String)] = [
        ("Polchem denied that it had ignored warnings.", "The chemical firm Polchem has denied any lapses before the blast."),
        ("Polchem denied that it had ignored warnings.", "On Tuesday, Polchem's director denied that warnings were ignored."),
        ("The company denied the report.", "A spokesman denied it too."),
        ("The company denied the report on Polchem.", "On Tuesday it was Polchem that denied the report."),
        ("Police confirmed that it was arson.", "Investigators say it was arson, police confirmed."),
        ("Interior minister Karol Zima denies that it was arson.", "Mr Zima, 45, denied arson again."),
        ("Das Unternehmen Polchem hat bestritten, Warnungen missachtet zu haben.", "Polchem bestritt am Dienstag alle Versäumnisse."),
        ("Polchem a démenti toute négligence.", "La direction de Polchem dément avoir ignoré les alertes."),
        ("La empresa Polchem negó el martes toda negligencia.", "Según Polchem, que desmintió el informe, no hubo avisos."),
        ("Компания «Полхим» опровергла нарушения.", "«Полхим» вновь опроверг нарушения, сообщило агентство."),
        (
            "Correction: an earlier version of this article said that nine workers were killed; the number is eight.",
            "CORRECTION: An earlier version of this story gave the number of dead as nine. It is eight."
        ),
        ("The Daily Courier retracted its report that it was arson.", "The Courier retracted its report on the arson."),
        ("Karol Zima, the interior minister, denied it.", "Zima, who is in Rudno, has denied the reports."),
    ]

    @Test(arguments: toldStances) func aStanceToldInOtherWordsIsNotNew(earlier: String, text: String) {
        #expect(found(text, after: [Self.first, earlier]).filter { $0.kind.isStance } == [])
    }

    private static let otherStances: [(String, String, Development.Kind)] = [
        ("The company denied the report.", "The mayor denied it too.", .denies),
        (
            "Polchem denied that it had ignored warnings before the explosion in Rudno.",
            "Interior minister Karol Zima denies that the explosion in Rudno was arson.", .denies
        ),
        ("Polchem bestreitet Versäumnisse.", "Innenminister Karol Zima bestreitet, dass es Brandstiftung war.", .denies),
        ("Polchem a démenti toute négligence.", "Le ministre Karol Zima a démenti que ce soit un attentat.", .denies),
        ("La empresa Polchem negó toda negligencia.", "El ministro Karol Zima negó que fuera un atentado.", .denies),
        ("Компания «Полхим» опровергла нарушения.", "Министр Кароль Зима опроверг сообщение о поджоге.", .denies),
        ("The fire brigade confirmed four deaths.", "Police confirmed on Tuesday that it was arson.", .confirms),
        (
            "Correction: an earlier version of this article said that nine workers were killed; the number is eight.",
            "Correction: an earlier version of this article misspelled the name of the governor, Anna Wilk.", .corrects
        ),
        (
            "The Daily Courier retracted its report that the explosion was arson.",
            "The Morning Ledger retracted its story about the governor Anna Wilk.", .retracts
        ),
    ]

    @Test(arguments: otherStances) func anotherPartysStanceIsNew(earlier: String, text: String, kind: Development.Kind) {
        let found = found(text, after: [Self.first, earlier]).filter { $0.kind.isStance }
        #expect(found.map(\.kind) == [kind])
        #expect(found.first?.sentence == text)
    }

    @Test func aHeadlineSpeaksOfWhomItsTextNames() {
        let earlier = "Interior minister Karol Zima denies that it was arson."
        let again = found("Karol Zima, the interior minister, denied it.", title: "Government denies arson", after: [Self.first, earlier])
        #expect(again.filter { $0.kind.isStance } == [])
    }

    @Test func aHeadlineAndALineAreEnoughToTellTheLanguage() {
        let found = found(
            "Polchem negó negligencia antes de la explosión en su planta química de Rudno.", title: "Polchem niega negligencia",
            after: ["Una explosión en la planta química Polchem de Rudno mató el lunes a cuatro trabajadores, dijeron los bomberos."])
        #expect(found.map(\.kind) == [.denies])
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
        ("Ministers from Paris met in Moscow on Friday.", "Die Minister trafen sich am Freitag in Moskau.", "Treffen in Moskau"),
        ("Ministers from Paris met in Moscow on Friday.", "Министры встретились в пятницу в Москве.", "Встреча в Москве"),
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
        // Named in passing, which is no news.
        #expect(found(text, title: "Minister wants inquiry").map(\.kind) == [.voice])
        #expect(found(text).map(\.kind) == [.voice])
        #expect(found(text + " Lehtola was tired. Lehtola left.").map(\.text) == ["Aino Lehtola"])
        #expect(found("The master, Yevgeny Kozhemyako, was heard.", title: "Kozhemyako heard").isEmpty)
    }

    @Test func monthsAndMoneyAreNoNews() {
        #expect(
            found("The company lost 12 dollars in February.", title: "Losses in February", after: ["It lost 10 dollars in May."]).isEmpty)
    }

    private static let explosion = "An explosion at the Polchem plant in Rudno killed four workers on Monday, the fire brigade said."

    /// Facts of a kind that the story did not have.
    private static let firstNumbers: [(String, String, String)] = [
        ("Explosion costs $14.5 million", "The damage at the plant in Rudno is put at $14.5 million by insurers.", "$14.5 million"),
        ("Damage in Rudno", "The damage at the plant in Rudno is put at 14.5 million dollars.", "14.5 million dollars"),
        ("Polchem falls", "Shares of the company fell 12 percent on Tuesday.", "12 percent"),
        ("Polchem falls", "Shares of the company fell 12% on Tuesday.", "12%"),
        ("Smoke over Ostrava", "The smoke drifted over Ostrava, where 300 people were evacuated.", "300 people"),
        ("Arrests in Rudno", "The police detained three in Rudno on Tuesday.", "3 detained"),
        ("Army sends 40 trucks to Rudno", "The army said that it had sent 40 trucks to the town of Rudno.", "40 trucks"),
    ]

    @Test(arguments: firstNumbers) func theFirstNumberOfItsKindIsNew(title: String, text: String, words: String) {
        #expect(found(text, title: title, after: [Self.explosion]).filter { $0.kind == .number }.map(\.text) == [words])
    }

    @Test func aPartIsCountedAndOneOfManyIsNot() {
        let hikers = "Three hikers are missing in the mountains since Saturday, the police said."
        let found = found("Two of the three hikers were found dead on Monday, police said.", title: "Hikers", after: [hikers])
        #expect(found.filter { $0.kind == .number }.map(\.text) == ["Two of the three hikers"])
        #expect(self.found("He came after one of the injured died at the clinic.", after: [Self.explosion]).isEmpty)
    }

    @Test func aNameInQuotationMarksStandsBetweenATollAndItsNumber() {
        let text = "Число погибших при взрыве на шахте «Северная» в области достигло пяти, сообщил губернатор."
        let found = found(text, after: ["На шахте «Северная» произошел взрыв, под землей остаются девять горняков, сообщили в МЧС."])
        #expect(found.map(\.text) == ["5 dead"])
    }

    @Test func aTollComesBeforeWhatIsNearer() {
        let text = "The death toll of the crash has risen to four after one of the injured died at the clinic."
        #expect(found(text, after: ["A crash killed three people, and two were injured."]).map(\.text) == ["4 dead"])
    }

    @Test func anAgeCountsNobody() {
        #expect(found("A man of 34 was arrested in the town.", after: [Self.explosion]).filter { $0.kind == .number }.isEmpty)
    }

    @Test func theFirstAmountOfAReportIsEnough() {
        let text = "The volume of sales rose 2.2 percent in the town after it had fallen 1.4 percent, and 3 percent before."
        #expect(found(text, title: "Sales rise", after: [Self.explosion]).map(\.text) == ["2.2 percent"])
    }

    @Test func aHeadlineInCapitalsMakesNoName() {
        let text = "The visit to Ostrava, in the east, was put off, and so was that of the GDP of the town."
        #expect(found(text, title: "VISIT TO OSTRAVA PUT OFF, GDP TOO", after: [Self.explosion]).filter { $0.kind == .name }.isEmpty)
    }

    @Test func anAmountIsShownAsItStands() {
        let earlier = ["Les pluies ont fait deux morts dans la région, a annoncé la préfecture."]
        #expect(found("Les dégâts sont estimés à 90 millions d'euros.", after: earlier).map(\.text) == ["90 millions d'euros"])
        let german = ["Bei einem Unglück sind am Montag vier Arbeiter getötet worden, teilte die Feuerwehr mit."]
        #expect(found("Den Schaden schätzt die Bahn auf 3,5 Millionen Euro.", after: german).map(\.text) == ["3,5 Millionen Euro"])
    }

    @Test func aCorrectionIsShownWithWhatItCorrects() {
        let text = "Correction: an earlier version of this article said that the plane was a Fokker 27; it was a Fokker 50."
        #expect(found(text, title: "Correction: plane crash").first { $0.kind == .corrects }?.sentence == text)
    }

    @Test func aNumberThatOnlyHasAnotherWordIsNotNew() {
        #expect(found("It killed 4 employees.", title: "Blast kills 4 employees", after: [Self.explosion]).isEmpty)
        #expect(found("The shares fell by 3 percent.", title: "Shares fall", after: ["The shares fell 12 percent on Monday."]).isEmpty)
        #expect(found("The harbour had 40 cars.", title: "Cars in the harbour", after: [Self.explosion]).isEmpty)
    }

    @Test(arguments: [
        (
            "Death toll of explosion rises to 9", "The death toll of the explosion has risen to nine, the governor said.",
            "An explosion killed four workers on Monday, the fire brigade said."
        ),
        (
            "Zahl der Toten steigt auf neun", "Nach der Explosion ist die Zahl der Toten auf neun gestiegen.",
            "Bei einer Explosion sind am Montag vier Arbeiter getötet worden, teilte die Feuerwehr mit."
        ),
        (
            "Число погибших выросло до девяти", "Число погибших при взрыве на заводе выросло до девяти, сообщила губернатор.",
            "При взрыве на заводе в понедельник погибли четверо рабочих, сообщили пожарные."
        ),
        (
            "Suben a nueve los muertos por la explosión", "La cifra de muertos por la explosión en la planta subió a nueve.",
            "Una explosión en la planta mató el lunes a cuatro trabajadores, dijeron los bomberos."
        ),
    ])
    func aCountInDigitsAndInWordsIsToldOnce(title: String, text: String, earlier: String) {
        #expect(found(text, title: title, after: [earlier]).map(\.text) == ["9 dead"])
    }

    @Test func aNameOfOneWordIsNewWhereItStandsAlone() {
        let smoke = "Smoke from the explosion drifted over Ostrava in the east, officials said."
        #expect(found(smoke, title: "Smoke reaches Ostrava", after: [Self.explosion]).map(\.text) == ["Ostrava"])
        let army = "Help came from the Czech army on Friday, officials said."
        #expect(found(army, title: "Czech army helps", after: [Self.explosion]).isEmpty)
    }

    @Test func whoIsNamedInPassingIsForTheFileAlone() {
        let text = "A suspect was arrested on Friday, prosecutor Anna Wilk said."
        let found = found(text, title: "Suspect arrested", after: [Self.explosion])
        #expect(found.map(\.kind) == [.voice])
        #expect(found.first?.words == "new voice Anna Wilk: “\(text)”")
        #expect(found.allSatisfy { !$0.kind.isNews })
    }

    @Test func aDayBesideANounIsNoName() {
        let text = "Die Regierung hat am Samstag Truppen in die Stadt Rudno geschickt."
        #expect(found(text, title: "Regierung schickt Samstag Truppen", after: [Self.explosion]).filter { $0.kind == .name }.isEmpty)
    }

    @Test func theSentenceIsShownWithoutItsDateline() {
        let text = "RUDNO, Jan. 2 (Reuters) - The company denied on Friday that the crew had been warned."
        #expect(found(text).first?.sentence == "The company denied on Friday that the crew had been warned.")
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

    @Test func theSummaryHasNoDateline() {
        let text = "SEOUL, Jan. 1 (Yonhap) -- North Korea launched a ballistic missile into the East Sea on Thursday, Seoul said."
        let line = "North Korea launched a ballistic missile into the East Sea on Thursday, Seoul said."
        #expect(SummaryLine.choose([("", text)]) == line)
    }
}

extension Development.Kind {
    fileprivate var isStance: Bool { [.confirms, .denies, .corrects, .retracts].contains(self) }
}
