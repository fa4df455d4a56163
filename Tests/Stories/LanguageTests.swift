import Model
import Testing

@testable import Stories

/// The language of a text is told where it surely is known, and reports in two languages are compared by what they can have in common.
@Suite struct LanguageTests {
    private static let ferry: [String: String] = [
        "en": "Rescuers pulled 180 people from the water after the ferry Ocean Star sank off Samara; captain Ilyas Morent is missing.",
        "de": """
        Rettungskräfte haben nach dem Untergang der Fähre Ocean Star vor Samara 180 Menschen aus dem Wasser geholt, vermisst wird \
        aber noch Kapitän Ilyas Morent.
        """,
        "fr": """
        Les sauveteurs ont repêché 180 personnes après le naufrage du ferry Ocean Star au large de Samara, mais le capitaine Ilyas \
        Morent n'a pas été retrouvé.
        """,
        "es": """
        Los equipos de rescate sacaron del agua a 180 personas tras el naufragio del ferri Ocean Star frente a Samara, pero no han \
        hallado al capitán Ilyas Morent.
        """,
        "pt": """
        Equipas de resgate retiraram 180 pessoas da água depois de o ferry Ocean Star ter naufragado ao largo de Samara, mas não há \
        sinal do capitão Ilyas Morent.
        """,
        "nl": """
        Reddingswerkers hebben 180 mensen uit het water gehaald nadat de veerboot Ocean Star bij Samara was gezonken, maar kapitein \
        Ilyas Morent wordt nog vermist.
        """,
        "pl": """
        Ratownicy wyciągnęli z wody 180 osób po tym, jak prom Ocean Star zatonął u wybrzeży Samary, ale nie wiadomo, co się stało z \
        kapitanem Ilyasem Morentem.
        """,
        "tr": """
        Ocean Star feribotunun Samara açıklarında batmasından sonra 180 kişi sudan çıkarıldı, ancak kaptan Ilyas Morent için arama \
        daha sürüyor ve bu gece de devam edecek.
        """,
    ]

    private static let other: [(text: String, language: TextLanguage)] = [
        (
            "Спасатели вытащили из воды 180 человек после того, как паром затонул у берегов острова, но капитан пропал без вести.",
            TextLanguage(.cyrillic, 1)
        ),
        (
            "Рятувальники витягли з води 180 людей після того, як пором затонув біля острова, але капітана ще не знайшли, шукають і вночі.",
            TextLanguage(.cyrillic, 2)
        ),
        (
            "أنقذت فرق الإغاثة مئة وثمانين شخصا بعد غرق العبارة قبالة الجزيرة بينما لا تزال عملية البحث عن قبطان السفينة جارية",
            TextLanguage(.arabic, 1)
        ),
        ("渡轮在岛外海沉没后，救援人员从水中救出180人，船长仍然下落不明，搜救工作整夜继续进行。", TextLanguage(.han)),
        ("島の沖でフェリーが沈没し、救助隊は180人を海から救出したが、船長の行方は分かっていない。", TextLanguage(.kana)),
        ("섬 앞바다에서 여객선이 침몰한 뒤 구조대가 바다에서 승객을 구했지만 선장은 아직 찾지 못했다고 밝혔다", TextLanguage(.hangul)),
        ("Το πλοίο βυθίστηκε ανοιχτά του νησιού και οι διασώστες έβγαλαν από το νερό τους επιβάτες", TextLanguage(.greek)),
    ]

    private func terms(_ text: String) -> TermVector { FeatureExtractor(seed: 1).features(title: "", text: text, language: nil).terms }

    @Test(arguments: ferry.keys.sorted()) func wordsOfGrammarTellLanguagesInLatinLetters(code: String) throws {
        let place = try #require(LanguageTable.languages.firstIndex(of: code))
        #expect(terms(try #require(Self.ferry[code])).language == TextLanguage(.latin, place + 1))
    }

    @Test(arguments: other.indices) func scriptsAndTheirLettersTellOthers(index: Int) {
        #expect(terms(Self.other[index].text).language == Self.other[index].language)
    }

    /// Too short to tell, or nothing but figures and places.
    private static let untold = [
        "", "Ocean Star: 180",
        "Rouen 130.50, 128.20, 131.75; Metz 127.00, 128.50; Dunkirk 129.50, 130.20; Chalons 122.00, 121.30; la Pallice 129",
    ]

    @Test(arguments: untold) func shortTextsAndTablesAreInNoKnownLanguage(text: String) {
        #expect(!terms(text).language.differs(from: TextLanguage(.latin, LanguageTable.english)))
    }

    @Test func onlyKnownLanguagesDiffer() {
        let russian = TextLanguage(.cyrillic, 1)
        #expect(russian.differs(from: TextLanguage(.cyrillic, 2)))
        #expect(russian.differs(from: TextLanguage(.latin)))
        #expect(!russian.differs(from: russian))
        #expect(!russian.differs(from: TextLanguage(.cyrillic)))
        #expect(!russian.differs(from: .unknown))
    }

    @Test func oneEventInManyLanguagesIsOneStory() throws {
        var index = Sample.index()
        for (number, code) in Self.ferry.keys.sorted().enumerated() {
            let text = try #require(Self.ferry[code])
            #expect(index.place(Sample.arrival(number + 1, text: text)).story == StoryID(1), "\(code)")
        }
        let bank = index.place(Sample.arrival(99, text: Reports.bank))
        #expect(bank.opened)
    }

    @Test func theReasonSaysThatLanguagesDiffer() throws {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: try #require(Self.ferry["en"])))
        let placed = index.place(Sample.arrival(2, text: try #require(Self.ferry["de"])))
        #expect(placed.reason.contains(", counted as in two languages with a1"))
    }

    @Test func theMeanOfAStoryIsThatOfItsReports() throws {
        let vectors = try ["de", "en", "fr", "de"].map { terms(try #require(Self.ferry[$0])) }
        var sum = TermSum()
        for vector in vectors.dropLast() { sum.add(vector) }
        let mean = vectors.dropLast().map { vectors[3].similarity($0) }.reduce(0, +) / 3
        #expect(abs(sum.meanSimilarity(TermLookup(vectors[3])) - mean) <= 4)
        var one = TermSum()
        one.add(vectors[3])
        #expect(abs(one.meanSimilarity(sum.languages.map { TermLookup($0) }, of: sum.count) - mean) <= 4)
    }

    @Test func sumsDependOnTheirReportsAlone() throws {
        let vectors = try ["de", "en", "fr"].map { terms(try #require(Self.ferry[$0])) }
        var forwards = TermSum()
        for vector in vectors { forwards.add(vector) }
        var backwards = TermSum()
        for vector in vectors.reversed() { backwards.add(vector) }
        #expect(forwards == backwards)
        forwards.subtract(vectors[1])
        #expect(forwards.languages.map(\.count) == [1, 1])
        backwards = TermSum()
        for vector in [vectors[2], vectors[0]] { backwards.add(vector) }
        #expect(forwards == backwards)
    }

    @Test func segmentsKeepTheLanguage() throws {
        let arrival = Sample.arrival(1, text: try #require(Self.ferry["de"]))
        let identity = SegmentIdentity(seed: 7, day: 0, configuration: StoriesConfiguration())
        var writer = SegmentWriter(identity, configuration: StoriesConfiguration())
        writer.append(RestoredMember(arrival: arrival, story: StoryID(1), copy: nil))
        let segment = try DaySegment(SegmentMemory(copying: try #require(writer.finish())), identity: identity)
        #expect(segment.vector(0).vector == arrival.features.terms)
        #expect(segment.vector(0).language != .unknown)
    }

    @Test func theHeadlineOfAStoryIsInTheLanguageOfMostOfItsReports() throws {
        var index = Sample.index()
        let english = try #require(Self.ferry["en"])
        let reports = [
            ("Ferry Ocean Star sinks off Samara", english),
            ("Le ferry Ocean Star coule au large de Samara", try #require(Self.ferry["fr"])),
            ("Captain of Ocean Star missing off Samara", english + " Divers searched the wreck through the night, officials there said."),
            ("Ocean Star: 180 saved off Samara", english + " Relatives waited in the harbour for news of those who were on board."),
        ]
        var placed: Placement?
        for (id, report) in reports.enumerated() {
            let arrival = Sample.arrival(id + 1, title: report.0, text: report.1, outlet: "Outlet \(id)", time: Int64(id) * 600)
            let placement = index.place(arrival)
            placed = placement
        }
        let state = try #require(placed?.state)
        #expect(state.articles == 4)
        #expect(!state.title.hasPrefix("Le ferry") && state.title.contains("Ocean Star"))
    }
}
