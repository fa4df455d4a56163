import Model
import Testing

@testable import Stories

/// The operator's lists beside those of the program.
@Suite struct LineageListTests {
    private static let sources = "# ours\r\n\nagency | Nordwire | nordwire.example | NW\nagency | Reuters | reuters.example | Rooters\n"
    private static let phrases = "attribution | sv | enligt *\nattribution | sv | som * skriver\n"

    private func credits(_ text: String, _ lists: LineageLists, original: String? = nil) -> [String] {
        let article = Article(
            id: ArticleID(1), entryID: "e", outlet: Outlet(key: "herald", name: "Herald"), title: "", text: text,
            ingested: Timestamp(seconds: 0), references: ArticleReferences(original: original))
        return ReportReader(lists: lists).read(article).marks.credits.filter(\.isPublisher).map(\.name)
    }

    @Test(arguments: [
        ("OSLO (NW) - The ferry sank.", "Nordwire"), ("Färjan sjönk, enligt Reuters.", "Reuters"), ("OSLO (Rooters) - It sank.", "Reuters"),
        ("Som Nordwire skriver sjönk färjan.", "Nordwire"), ("OSLO (AFP) - The ferry sank.", "AFP"),
    ])
    func bothAreRead(text: String, name: String) {
        #expect(credits(text, LineageLists(phrases: Self.phrases, sources: Self.sources)) == [name])
    }

    @Test func aHostOfTheOperatorsNamesItsPublisher() {
        let lists = LineageLists(sources: Self.sources)
        #expect(credits("It sank.", lists, original: "https://www.nordwire.example/1") == ["Nordwire"])
        #expect(credits("It sank.", .builtIn, original: "https://www.nordwire.example/1") == ["nordwire.example"])
    }

    @Test func listsAreToldApartByWhatTheyHold() {
        #expect(LineageLists(sources: Self.sources) == LineageLists(sources: Self.sources))
        #expect(LineageLists(sources: Self.sources) != .builtIn)
    }

    @Test(arguments: [
        ("agency | Nordwire | nordwire.example\n", 1, 1, "a source needs four columns, kind | name | hosts | other spellings, and has 3"),
        ("\nwire | Nordwire | |\n", 2, 1, "\"wire\" is no kind of source; take agency, outlet, photo or platform"),
        ("agency |  | |", 1, 9, "the name of the source is missing"),
        (
            "agency | Nordöst | https://n.example | ", 1, 20,
            "\"https://n.example\" is no host; write it in lower case as in news.example.org"
        ),
    ])
    func mistakesInSourcesHaveTheirPlace(text: String, line: Int, column: Int, message: String) {
        #expect(LineageListCheck.sources(text) == [.init(line: line, column: column, message: message)])
    }

    @Test(arguments: [
        ("attribution | sv", 1, "a phrase needs three columns, kind | language | phrase, and has 2"),
        ("attribution | sv | enligt", 20, "attribution needs one * where the name of the source stands, such as \"according to *\""),
        ("filler | sv | tidningen *", 15, "filler takes no *"), ("media | sv | svenska dagbladet", 14, "media takes a single word"),
        ("signature | sv | redaktör", 18, "signature needs the name of the source in a fourth column"),
        ("label | sv | källa | TT", 22, "label takes three columns"),
        ("label | | källa", 8, "the language of the phrase is missing, such as en"),
        ("label | sv | …", 14, "the phrase has no words"),
    ])
    func mistakesInPhrasesHaveTheirPlace(text: String, column: Int, message: String) {
        #expect(LineageListCheck.phrases("# list\n" + text) == [.init(line: 2, column: column, message: message)])
    }

    @Test func anUnknownKindNamesThoseThereAre() {
        #expect(
            LineageListCheck.phrases("said | sv | *").first?.message.hasPrefix("\"said\" is no kind of phrase; take one of attribution")
                == true)
    }
}
