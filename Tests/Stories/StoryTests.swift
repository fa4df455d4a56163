import Model
import Testing

@testable import Stories

@Suite struct StoryTests {
    private func place(_ texts: [String], outlets: [String?] = []) -> [Placement] {
        var index = Sample.index()
        return texts.enumerated().map { number, text in
            index.place(Sample.arrival(number + 1, text: text, outlet: number < outlets.count ? outlets[number] : nil))
        }
    }

    @Test func oneEventInOtherWordsIsOneStory() {
        let placed = place([Reports.ferryOne, Reports.ferryTwo, Reports.bank, Reports.bankAgain])
        #expect(placed.map(\.story) == [StoryID(1), StoryID(1), StoryID(2), StoryID(2)])
        #expect(placed.map(\.opened) == [true, false, true, false])
        #expect(placed.allSatisfy { $0.copy == nil })
    }

    /// What many write above anything is no event of its own.
    @Test(arguments: ["Live updates", "Photos of the day", "Breaking news"]) func aHeadlineOfAFewWordsJoinsNothing(title: String) {
        var index = Sample.index()
        let placed = ["Herald", "Post", "Mirror"].enumerated().map {
            index.place(Sample.arrival($0 + 1, title: title, outlet: $1))
        }
        #expect(placed.map(\.story) == [StoryID(1), StoryID(2), StoryID(3)])
        #expect(placed.allSatisfy { $0.reason.contains("words of a headline alone tell no event") })
        let report = "Volcano erupts near the capital, thousands flee their homes"
        let longer = ["Herald", "Post"].enumerated().map { index.place(Sample.arrival($0 + 4, title: report, outlet: $1)) }
        #expect(Set(longer.map(\.story)).count == 1)
    }

    @Test func aLikeEventElsewhereIsAnotherStory() {
        let placed = place([Reports.ferryOne, Reports.ferryElsewhere, Reports.ferryTwo])
        #expect(placed.map(\.story) == [StoryID(1), StoryID(2), StoryID(1)])
    }

    /// One pair may agree by chance: what is enough for a story of several is not enough for two reports that stand alone.
    @Test(arguments: [(0.0, 1), (0.02, 2)]) func twoReportsThatStandAloneNeedMore(margin: Double, stories: Int) {
        let (one, other) = (Sample.arrival(1, text: Reports.ferryOne), Sample.arrival(2, text: Reports.ferryTwo))
        let similarity = one.features.terms.similarity(other.features.terms)
        var settings = StoriesConfiguration()
        settings.threshold = Double(similarity) / Double(FixedPoint.one) - 0.01
        settings.pairMargin = margin
        var index = Sample.index(settings)
        #expect(Set([one, other].map { index.place($0).story }).count == stories)
    }

    @Test func everyPlacementSaysWhy() {
        let placed = place([Reports.ferryOne, Reports.ferryTwo, Reports.ferryElsewhere])
        #expect(placed[0].reason == "no report shares its weightiest terms")
        #expect(placed[1].reason.contains("with a1 of s1"))
        #expect(placed[1].reason.contains("≥ ."))
        #expect(placed[2].reason.contains("< ."))
        #expect(placed[1].changes.map(\.kind) == [.joined])
        #expect(placed[2].changes.map(\.kind) == [.opened])
        #expect(placed[2].changes.first?.model == StoryIndex.modelVersion)
    }

    @Test func originsAreDistinctOutletsThatAreNoCopies() throws {
        let placed = place(
            [Reports.ferryOne, Reports.ferryTwo, Reports.ferryOne, Reports.ferryTwo + " The search goes on tonight."],
            outlets: ["Herald", "Post", "Mirror", "Herald"])
        let state = try #require(placed.last?.state)
        #expect(state.articles == 4)
        #expect(state.outlets == ["Herald", "Post", "Mirror"])
        #expect(state.origins.map(\.name) == ["Herald", "Post"])
        #expect(state.origins.map(\.articles) == [2, 2])
        #expect(state.origins[0].evidence == "first report; 1 copy: a3 copies a1 (1.00)")
    }

    @Test func aFurtherArticleOfAnOutletAddsNoOrigin() throws {
        let placed = place([Reports.ferryOne, Reports.ferryTwo], outlets: ["Herald", "Herald"])
        #expect(
            placed[1].state.origins == [
                Origin(name: "Herald", anchor: ArticleID(1), articles: 2, evidence: "first report; 1 more by the same outlet")
            ])
    }

    @Test func articlesWithoutAnOutletCountEachUnlessTheyAreCopies() {
        let placed = place([Reports.ferryOne, Reports.ferryTwo, Reports.ferryOne])
        #expect(placed[2].state.origins.map(\.anchor) == [ArticleID(1), ArticleID(2)])
        #expect(placed[2].state.outlets.count == 3)
    }

    @Test func aStoryTakesInNothingAfterItsGapExceptCopies() {
        let gap = Int64(5 * 86_400)
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne))
        let copy = index.place(Sample.arrival(2, text: Reports.bank))
        #expect(copy.opened)
        #expect(index.place(Sample.arrival(3, text: Reports.ferryTwo, time: gap)).opened)
        #expect(!index.place(Sample.arrival(4, text: Reports.bank, time: gap)).opened)
    }

    @Test func aQuietDayDoesNotEndAStory() {
        var index = Sample.index()
        let texts = [Reports.ferryOne, Reports.ferryTwo, Reports.ferryOne + " More news.", Reports.ferryTwo + " And more."]
        let days: [Int64] = [0, 2, 5, 8]
        let stories = zip(texts, days).enumerated().map { number, item in
            index.place(Sample.arrival(number + 1, text: item.0, time: item.1 * 86_400)).story
        }
        #expect(Set(stories) == [StoryID(1)])
    }

    private static let scripts: [(String, String, String)] = [
        (
            "Паром «Звезда океана» затонул у острова Самара во время шторма, сообщила береговая охрана. Спасены 180 человек.",
            "Водолазы обследуют затонувший у острова Самара паром «Звезда океана». Береговая охрана сообщила о 180 спасённых.",
            "Центральный банк Карелии повысил ключевую ставку до 4,5 процента. Экономисты этого не ожидали, заявила Лехтола."
        ),
        (
            "沿岸警備隊によると、サマラ島沖で暴風雨の中フェリー「オーシャンスター」が沈没し、180人が救助された。",
            "サマラ島沖で沈没したフェリー「オーシャンスター」の捜索が続く。沿岸警備隊は180人を救助したと発表した。",
            "カレリア中央銀行は政策金利を4.5パーセントに引き上げた。総裁はインフレがサービスに広がっていると述べた。"
        ),
        (
            "เรือเฟอร์รี่โอเชียนสตาร์จมใกล้เกาะซามาราระหว่างพายุ หน่วยยามฝั่งช่วยชีวิตผู้โดยสารได้ 180 คน",
            "นักดำน้ำค้นหาซากเรือเฟอร์รี่โอเชียนสตาร์ใกล้เกาะซามารา หน่วยยามฝั่งระบุว่าช่วยผู้โดยสารได้ 180 คน",
            "ธนาคารกลางคาเรเลียขึ้นอัตราดอกเบี้ยนโยบายเป็นร้อยละ 4.5 นักเศรษฐศาสตร์ส่วนใหญ่ไม่คาดคิด"
        ),
        (
            "غرقت العبارة نجمة المحيط قرب جزيرة سامارا خلال عاصفة وقال خفر السواحل إنه أنقذ 180 شخصا",
            "يبحث الغواصون في حطام العبارة نجمة المحيط قرب جزيرة سامارا وأعلن خفر السواحل إنقاذ 180 شخصا",
            "رفع البنك المركزي في كاريليا سعر الفائدة إلى 4.5 في المئة وفاجأ القرار معظم الاقتصاديين"
        ),
        (
            "해안경비대는 사마라섬 앞바다에서 폭풍우 속에 여객선 오션스타호가 침몰해 180명을 구조했다고 밝혔다.",
            "사마라섬 앞바다에서 침몰한 여객선 오션스타호 수색이 계속되고 있다. 해안경비대는 180명을 구조했다고 밝혔다.",
            "카렐리아 중앙은행이 기준금리를 4.5퍼센트로 인상했다. 경제학자 대부분은 예상하지 못했다."
        ),
    ]

    @Test(arguments: scripts) func everyScriptJoinsAndSeparates(first: String, second: String, other: String) {
        #expect(place([first, other, second]).map(\.story) == [StoryID(1), StoryID(2), StoryID(1)])
    }
}
