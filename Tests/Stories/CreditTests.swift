import Model
import Testing
import Text

@testable import Stories

/// Whom a report credits, and how sure that is.
@Suite struct CreditTests {
    private func credits(
        _ text: String, title: String = "", outlet: String = "Harbour Echo", authors: [String] = [], url: String? = nil,
        references: ArticleReferences = ArticleReferences()
    ) -> [Credit] {
        let article = Article(
            id: ArticleID(1), entryID: "e", outlet: Outlet(key: OutletName.key(outlet), name: outlet), title: title, text: text, url: url,
            authors: authors, ingested: Timestamp(seconds: 0), references: references)
        return ReportReader().read(article).marks.credits
    }

    private static let texts: [(String, String, Credit.Kind)] = [
        ("LONDON, March 3 (Reuters) - The ferry sank on Tuesday.", "Reuters", .dateline),
        ("BERLIN (dpa) – Die Fähre ist gesunken.", "dpa", .dateline),
        ("PARIS, 3 mars (AFP) - Le ferry a coulé.", "AFP", .dateline),
        ("Madrid, 3 mar (EFE).- El transbordador se hundió.", "EFE", .dateline),
        ("МОСКВА, 12 мар — РИА Новости. Паром затонул.", "RIA Novosti", .dateline),
        ("МОСКВА, 12 марта. /ТАСС/. Паром затонул.", "TASS", .dateline),
        ("The ferry sank.\nRescuers came.\n(APA/dpa)", "APA", .dateline),
        ("By The Associated Press\nThe ferry sank on Tuesday.", "Associated Press", .byline),
        ("Von dpa\nDie Fähre ist gesunken.", "dpa", .byline),
        ("The ferry sank on Tuesday.\nSource: Xinhua", "Xinhua", .syndication),
        ("Die Fähre ist gesunken.\nQuelle: Harbour Gazette", "Harbour Gazette", .syndication),
        ("El transbordador se hundió.\nFuente: EFE", "EFE", .syndication),
        ("Паром затонул.\nИсточник: Интерфакс", "Interfax", .syndication),
        ("The ferry sank. Copyright 2018 The Associated Press. All rights reserved.", "Associated Press", .syndication),
        ("The ferry sank. This story was originally published by the Harbour Gazette.", "Harbour Gazette", .syndication),
        ("The captain was drunk, according to The New York Times.", "The New York Times", .attribution),
        ("Der Kapitän war betrunken, wie der Spiegel berichtet.", "Der Spiegel", .attribution),
        ("Laut der Süddeutschen Zeitung war er betrunken.", "Süddeutsche Zeitung", .attribution),
        ("Le capitaine avait bu, selon Le Monde.", "Le Monde", .attribution),
        ("El capitán estaba ebrio, según El País.", "El País", .attribution),
        ("Капитан был пьян, сообщает агентство Интерфакс.", "Interfax", .attribution),
        ("Yonhap reported on Tuesday that the ferry sank.", "Yonhap", .attribution),
        ("The ferry sank.\n\n© 2026 AFP", "AFP", .syndication), ("The ferry sank. (c) 2026 AFP", "AFP", .syndication),
        ("Le ferry a coulé. (avec AFP)", "AFP", .byline), ("Harbour Echo avec AFP\nLe ferry a coulé.", "AFP", .byline),
        ("Le Monde avec AFP\nLe ferry a coulé.", "AFP", .byline), ("Die Fähre ist gesunken. (mit dpa)", "dpa", .byline),
        ("Москва. 3 марта. INTERFAX.RU - Паром затонул.", "Interfax", .dateline),
        ("Об этом рассказал ТАСС представитель порта.", "TASS", .attribution),
        ("Об этом сообщила газета «Коммерсантъ».", "Коммерсантъ", .attribution),
        ("Капитан заявил газете «Коммерсантъ», что был пьян. Об этом узнали «Ведомости».", "Коммерсантъ", .attribution),
        ("Nach Informationen des Spiegel war er betrunken.", "Der Spiegel", .attribution),
        ("Das sagte er gegenüber der Deutschen Welle.", "Deutsche Welle", .attribution),
        ("Il avait bu, selon les informations du Parisien.", "Le Parisien", .attribution),
        ("Il avait bu, a-t-il dit. Il l'a déclaré au Monde.", "Le Monde", .attribution),
        ("Капитан был пьян, пишет РИА Новости со ссылкой на The New York Times.", "The New York Times", .attribution),
        ("It lies aground; boats took off 212 people safely. Source: Reuters", "Reuters", .syndication),
        ("It lies aground. Boats came.\nThey took off 212 people. Source: Reuters, AFP\nMore follows.", "Reuters", .syndication),
        ("It lies aground; boats took 212 people to land (Source: Reuters).", "Reuters", .syndication),
        ("Die Fähre liegt fest. Boote holten 212 Menschen von Bord. Quelle: dpa", "dpa", .syndication),
        ("Die Fähre liegt fest, Boote holten 212 Menschen von Bord (Quelle: dpa).", "dpa", .syndication),
        ("Le ferry est échoué; 212 personnes ont été évacuées (Source : AFP).", "AFP", .syndication),
        ("El transbordador encalló y 212 personas fueron evacuadas (Fuente: EFE).", "EFE", .syndication),
        ("Паром сел на мель, 212 человек эвакуированы (Источник: ТАСС).", "TASS", .syndication),
        ("Er war betrunken, berichtet dpa unter Berufung auf den Spiegel.", "Der Spiegel", .attribution),
    ]

    @Test(arguments: texts) func namesTheSource(text: String, name: String, kind: Credit.Kind) {
        let found = credits(text).first
        #expect(found?.name == name)
        #expect(found?.kind == kind)
    }

    @Test(arguments: [
        "Trade fell by 3 percent (Source: World Bank).", "Photo: a ferry at sea. Source: Reuters\nThe ferry sank.",
        "The ferry sank.\nREUTERS/Jim Young", "The ferry sank (AP Photo/Ann Hale) in the storm.", "Photo: Reuters\nThe ferry sank.",
        "The ferry sank.\nSource: Agencies", "Die Fähre ist gesunken.\nQuelle: Agenturen", "Le ferry a coulé.\nSource : agences",
        "El transbordador se hundió.\nFuente: Agencias", "Паром затонул.\nИсточник: СМИ",
        "The ferry sank.\nSource: News agencies and Internet",
        "The ferry sank, according to YouTube.", "With Reuters saying nothing, the ferry sank\nin the night.",
        "The ferry sank, according to police in Samara.", "Captain Ilyas Morent told reporters that he was sorry.",
        "Image copyright Reuters Image caption The ferry Ocean Star", "A crowd near the Reuters building saw it.",
    ])
    func picturesPlacesAndPeopleAreNoSources(_ text: String) {
        #expect(credits(text).filter(\.isPublisher).isEmpty)
    }

    @Test func anOutletDoesNotCreditItself() {
        #expect(credits("LONDON (Reuters) - The ferry sank.", outlet: "Reuters").isEmpty)
        #expect(credits("LONDON (Reuters) - The ferry sank.", outlet: "www.reuters.com").map(\.name) == [])
    }

    @Test func aSiteIsItselfByTheNameOfItsHost() {
        let text = "The ferry sank. Copyright 2018 Hawaii News Now. All rights reserved."
        #expect(credits(text, outlet: "www.hawaiinewsnow.com").isEmpty)
        #expect(credits(text, outlet: "Agg", url: "https://www.hawaiinewsnow.com/1").map(\.name) == ["Hawaii News Now"])
        let original = ArticleReferences(original: "https://www.baltic-ledger.example/a")
        #expect(credits("The ferry sank.", outlet: "Baltic Ledger", references: original).isEmpty)
    }

    @Test func thePageThatIsNamedAsTheOriginalIsCredited() {
        let unknown = credits("The ferry sank.", references: ArticleReferences(original: "https://www.baltic-ledger.example/a"))
        #expect(unknown.map(\.name) == ["baltic-ledger.example"])
        #expect(unknown.first?.kind == .source && (unknown.first?.confidence ?? 0) >= 80)
        #expect(unknown.first?.words == "its page names https://www.baltic-ledger.example/a as the original")
        let known = credits("The ferry sank.", references: ArticleReferences(original: "https://www.nytimes.com/a"))
        #expect(known.map(\.name) == ["The New York Times"])
        #expect(credits("The ferry sank.", references: ArticleReferences(original: "https://medium.com/@x/a")).isEmpty)
    }

    @Test func aLinkToAPublishersPageIsWeak() {
        let found = credits(
            "The ferry sank.",
            references: ArticleReferences(links: [
                "https://www.nytimes.com/2026/ferry", "https://www.reuters.com/", "https://twitter.com/x/1", "https://port.example/ferry",
            ]))
        #expect(found.map(\.name) == ["The New York Times"])
        #expect(found.map(\.confidence) == [40])
    }

    @Test func aShortNameIsTheOneOfThePagesCountry() {
        let text = "He had slept, he told The Times. It was dark. \(Sample.text(seed: 1, words: 120)). Rain fell, The Times reported."
        #expect(credits(text, url: "https://echo.example.uk/1").map(\.name) == ["The Times"])
        #expect(credits(text, url: "https://echo.example.uk/1").first?.confidence == 65)
        #expect(credits(text, url: "https://echo.example.in/1").map(\.name) == ["Times of India"])
        #expect(credits(text, url: "https://echo.example/1").map(\.confidence) == [40])
    }

    @Test func theFeedsSourceAndTheAuthorsCount() {
        let source = credits("The ferry sank.", references: ArticleReferences(source: "Harbour Gazette"))
        #expect(source.first?.name == "Harbour Gazette" && source.first?.kind == .source)
        #expect(credits("The ferry sank.", authors: ["Ann Hale, Associated Press"]).first?.name == "Associated Press")
        #expect(credits("The ferry sank.", url: "https://www.nytimes.com/ferry").first?.name == "The New York Times")
    }

    @Test(arguments: [
        ("By Reuters", "Reuters"), ("by Reuters Staff", "Reuters"), ("Von dpa", "dpa"), ("Par AFP", "AFP"), ("Por EFE", "EFE"),
        ("От ТАСС", "TASS"), ("Di ANSA", "ANSA"), ("Door ANP", "ANP"), ("Par Le Littoral avec AFP", "AFP"),
        ("Jane Doe with Reuters", "Reuters"),
        ("Reuters, AFP", "Reuters"), ("By Michael Bloomberg", nil), ("By Jane Doe", nil),
    ])
    func anAuthorMayBeAnAgency(author: String, name: String?) {
        let found = credits("The ferry sank.", authors: [author])
        #expect(found.first?.name == name)
        #expect(found.allSatisfy { $0.kind == .byline })
    }

    @Test func aShortNameIsTheLongOneOfTheArticle() {
        let full = credits("The captain told the Los Angeles Times that he was sorry. He had slept, he told The Times.")
        #expect(full.map(\.name) == ["Los Angeles Times"])
        let linked = credits(
            "He had slept, The Times reported.", references: ArticleReferences(links: ["https://timesofindia.indiatimes.com/1"]))
        #expect(linked.map(\.name) == ["Times of India"])
        #expect(credits("He had slept, he told The Times.", outlet: "Harbour Times").isEmpty)
        // Nothing tells which: it is the one of that very name, and unsure.
        #expect(credits("He had slept, he told The Times.").map(\.confidence) == [40])
    }

    @Test func whatIsCreditedDeepInTheTextIsAFactOnly() {
        let lead = credits("The ferry sank, Yonhap reported. The captain lives. It was dark. Rain fell.")
        let deep = credits("The ferry sank. It was dark. It rained. \(Sample.text(seed: 1, words: 120)). Rain fell, Yonhap reported.")
        #expect((lead.first?.confidence ?? 0) >= 50)
        #expect((deep.first?.confidence ?? 100) < 50)
    }

    @Test func marksAreReadBackAsTheyWere() throws {
        let article = Article(
            id: ArticleID(1), entryID: "e", outlet: .unknown, title: "Ferry sinks",
            text:
                "LONDON (Reuters) - The minister denied it. “We have never sent a ship into such a storm before,” Aino Lehtola said of 240 people.",
            ingested: Timestamp(seconds: 0),
            references: ArticleReferences(links: ["https://o.example/1"], original: "https://p.example/1"))
        let marks = ReportReader().read(article).marks
        #expect(!marks.credits.isEmpty && !marks.links.isEmpty && !marks.quotes.isEmpty && !marks.names.isEmpty && !marks.numbers.isEmpty)
        #expect(marks.stances != 0 && marks.original != nil)
        let bytes = marks.encoded()
        #expect(!marks.voices.isEmpty)
        #expect(try #require(ReportMarks(decoding: bytes)) == marks)
        // Those of the third version had places by their spelling.
        #expect(ReportMarks(decoding: [3] + bytes.dropFirst()) == marks)
        // Those of the second version told nobody who takes a stance.
        var first = marks
        first.voices = []
        #expect(ReportMarks(decoding: [2] + first.encoded().dropFirst().dropLast()) == first)
        // Those of the first version ended before the original; their names and numbers were hashed otherwise, and are no use now.
        first.original = nil
        let old = [1] + first.encoded().dropFirst().dropLast(2)
        (first.names, first.numbers) = ([], [])
        #expect(ReportMarks(decoding: old) == first)
        for count in 0..<bytes.count { #expect(ReportMarks(decoding: Array(bytes[..<count])) == nil) }
    }
}
