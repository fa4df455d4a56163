import Model
import Stories
import Testing

@Suite struct CopyTests {
    private func place(_ arrivals: [Arrival], _ configuration: StoriesConfiguration = StoriesConfiguration()) -> [Placement] {
        var index = Sample.index(configuration)
        return arrivals.map { index.place($0) }
    }

    @Test func theSameTextIsACopyAndJoinsTheStoryOfTheOriginal() throws {
        let placed = place([Sample.arrival(1, text: Sample.text(seed: 1)), Sample.arrival(2, text: Sample.text(seed: 1))])
        let copy = try #require(placed[1].copy)
        #expect(copy == CopyMatch(original: ArticleID(1), kind: .whole, similarity: 1, shared: copy.shared))
        #expect(placed[1].story == placed[0].story)
        #expect(!placed[1].opened)
        #expect(placed[1].state.origins.count == 1)
        #expect(placed[1].state.origins.first?.articles == 2)
    }

    @Test func anotherTextIsNoCopy() {
        let placed = place([Sample.arrival(1, text: Sample.text(seed: 1)), Sample.arrival(2, text: Sample.text(seed: 2))])
        #expect(placed[1].copy == nil)
        #expect(placed[1].opened)
    }

    /// Every n-th word changed: Jaccard falls to about (n - 5) / (n + 5).
    @Test(arguments: [(40, 0.77), (25, 0.66), (18, 0.56)])
    func editedTextsAreFoundDownToHalf(everyNth: Int, jaccard: Double) {
        var found = 0
        for seed in 1...60 {
            var words = Sample.words(seed: seed, count: 300)
            for position in stride(from: 9, to: words.count, by: everyNth) { words[position] = "changed\(position)" }
            let placed = place([
                Sample.arrival(1, text: Sample.text(seed: seed, words: 300)), Sample.arrival(2, text: words.joined(separator: " ")),
            ])
            if let copy = placed[1].copy, abs(copy.similarity - jaccard) < 0.05 { found += 1 }
        }
        #expect(found >= 58)
    }

    @Test(arguments: [0.2, 0.4])
    func textsCutShortAreFoundByContainment(share: Double) {
        let words = Sample.words(seed: 5, count: 900)
        let cut = words.prefix(Int(Double(words.count) * share)).joined(separator: " ")
        let placed = place([Sample.arrival(1, text: words.joined(separator: " ")), Sample.arrival(2, text: cut)])
        #expect(placed[1].copy?.kind == .contained)
        #expect(placed[1].copy?.original == ArticleID(1))
        #expect((placed[1].copy?.similarity ?? 0) > 0.99)
    }

    /// Whatever the hashes: 20 words in a row are enough, from anywhere in the text.
    @Test func shortPassagesAreAlwaysFound() {
        for seed in 1...60 {
            let words = Sample.words(seed: seed, count: 120)
            let start = seed % 98
            let cut = words[start..<start + 22].joined(separator: " ")
            let placed = place([Sample.arrival(1, text: words.joined(separator: " ")), Sample.arrival(2, text: cut)])
            #expect(placed[1].copy?.kind == .contained)
        }
    }

    @Test func textsQuotedWithinLongerOnesAreFoundByContainment() {
        let quoted = Sample.text(seed: 6, words: 300)
        let around = Sample.text(seed: 7, words: 600)
        let placed = place([
            Sample.arrival(1, text: quoted), Sample.arrival(2, text: around + " " + quoted + " " + Sample.text(seed: 8, words: 600)),
        ])
        #expect(placed[1].copy?.kind == .containing)
    }

    @Test func aFewWordsWithinAnotherTextAreNoCopy() {
        let words = Sample.words(seed: 9, count: 400)
        let placed = place([
            Sample.arrival(1, text: words.joined(separator: " ")), Sample.arrival(2, text: words[50..<61].joined(separator: " ")),
        ])
        #expect(placed[1].copy == nil)
    }

    @Test func theMostSimilarEarlierTextIsNamedAndTiesGoToTheEarliest() {
        var near = Sample.words(seed: 3, count: 200)
        near[100] = "other"
        let placed = place([
            Sample.arrival(1, text: near.joined(separator: " ")), Sample.arrival(2, text: Sample.text(seed: 3)),
            Sample.arrival(3, text: Sample.text(seed: 3)), Sample.arrival(4, text: Sample.text(seed: 3)),
        ])
        #expect(placed.map { $0.copy?.original } == [nil, ArticleID(1), ArticleID(2), ArticleID(2)])
    }

    @Test func aTextCopiedVeryOftenStillNamesItsOriginal() {
        let arrivals = (1...120).map { Sample.arrival($0, text: Sample.text(seed: 2)) }
        #expect(place(arrivals).last?.copy?.original == ArticleID(1))
    }

    /// A text of some thirty words, as scripts with long words have them, cut to 40 %.
    @Test func aShortTextThatIsCutIsACopy() {
        let text = """
            רעידת אדמה חזקה הורגשה בבוקר ליד חופי הוקאידו ביפן, ושני אלפים תושבים פונו למקומות גבוהים לאחר שפורסמה אזהרת צונאמי. לפי \
            הרשויות לא דווח על נפגעים עד כה, אך הרכבות הושבתו ובתי הספר נסגרו.
            """
        let cut = String(text.prefix(text.count * 2 / 5))
        for pair in [[text, cut], [cut, text]] {
            let placed = place(pair.enumerated().map { Sample.arrival($0 + 1, text: $1, outlet: "o\($0)") })
            #expect(placed[1].copy?.original == ArticleID(1))
        }
        let other = Sample.arrival(2, text: Sample.text(seed: 4, words: 14), outlet: "B")
        #expect(place([Sample.arrival(1, text: text, outlet: "A"), other])[1].copy == nil)
    }

    @Test func headlinesAloneAreCopiesByTheSameWords() {
        let placed = place([
            Sample.arrival(1, title: "Volcano erupts near the capital, thousands flee - Daily News", outlet: "Daily News"),
            Sample.arrival(2, title: "VOLCANO ERUPTS NEAR THE CAPITAL; THOUSANDS FLEE", outlet: "Morning Post"),
            Sample.arrival(3, title: "Volcano erupts near the capital, thousands flee | Tribune", outlet: "Tribune"),
            Sample.arrival(4, title: "Something quite different happens in the north today", outlet: "Tribune"),
        ])
        #expect(placed.map { $0.copy == nil } == [true, false, false, true])
        #expect(placed[1].copy == CopyMatch(original: ArticleID(1), kind: .whole, similarity: 0.6, shared: 3))
    }

    @Test func shortHeadlinesMeanTooLittle() {
        let placed = place([
            Sample.arrival(1, title: "Live updates", outlet: "A"), Sample.arrival(2, title: "Live updates: now", outlet: "B"),
        ])
        #expect(placed[1].copy == nil)
    }

    /// Such words say nothing of one event, whoever writes them and whenever.
    @Test(arguments: [("Weather", ""), ("Live updates", ""), ("Photos", "Photos of the day"), ("Live - Post", "")])
    func aFewWordsAreNoCopy(title: String, text: String) {
        let placed = place([
            Sample.arrival(1, title: title, text: text, outlet: "Post"), Sample.arrival(2, title: title, text: text, outlet: "Post"),
            Sample.arrival(3, title: title, text: text, outlet: "Herald"),
        ])
        #expect(placed.allSatisfy { $0.copy == nil })
    }

    @Test func theSameHeadlineLaterIsNoCopy() {
        let title = "Five things to know this morning"
        let day: Int64 = 86_400
        let placed = place([
            Sample.arrival(1, title: title, outlet: "Post"), Sample.arrival(2, title: title, outlet: "Herald", time: day),
            Sample.arrival(3, title: title + " - Courier", outlet: "Courier", time: day),
            Sample.arrival(4, title: title, outlet: "Gazette", time: 9 * day),
        ])
        #expect(placed.map { $0.copy == nil } == [true, false, false, true])
        #expect(placed[3].opened)
    }

    @Test func anEditedTextOfTheSameOutletIsAVersionAndNoCopy() {
        var edited = Sample.words(seed: 4, count: 200)
        edited[20] = "corrected"
        let placed = place([
            Sample.arrival(1, text: Sample.text(seed: 4), outlet: "Gazette"),
            Sample.arrival(2, text: edited.joined(separator: " "), outlet: "Gazette"),
        ])
        #expect(placed[1].copy == nil)
        #expect(placed[1].story == placed[0].story)
        #expect(placed[1].reason.contains("version of a1"))
        #expect(placed[1].state.origins.count == 1)
    }

    @Test func aMissingOutletEqualsNoOther() {
        var edited = Sample.words(seed: 4, count: 200)
        edited[20] = "corrected"
        let placed = place([Sample.arrival(1, text: Sample.text(seed: 4)), Sample.arrival(2, text: edited.joined(separator: " "))])
        #expect(placed[1].copy?.original == ArticleID(1))
    }

    @Test func theSameTextOfTheSameOutletIsACopy() {
        let placed = place([
            Sample.arrival(1, text: Sample.text(seed: 4), outlet: "Gazette"),
            Sample.arrival(2, text: Sample.text(seed: 4), outlet: "Gazette"),
        ])
        #expect(placed[1].copy?.similarity == 1)
    }

    @Test func aKnownRevisionJoinsTheStoryOfItsArticle() {
        let placed = place([
            Sample.arrival(1, text: Sample.text(seed: 4), outlet: "Gazette"),
            Sample.arrival(2, text: Sample.text(seed: 5), outlet: "Gazette", revisionOf: 1),
        ])
        #expect(placed[1].story == placed[0].story)
        #expect(placed[1].copy == nil)
    }

    @Test func emptyArticlesAreNoCopiesOfEachOther() {
        let placed = place([Sample.arrival(1), Sample.arrival(2)])
        #expect(placed.allSatisfy { $0.copy == nil && $0.opened })
    }
}
