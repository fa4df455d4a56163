import Model
import Stories
import Testing

/// The layer of undecided placements, the rebuild from stored places, and expiry.
@Suite struct LayerTests {
    /// A small stream with copies, joins, merges and headlines.
    static func stream(_ count: Int = 60, day: Int = 10) -> [Arrival] {
        let reports = [Reports.ferryOne, Reports.ferryTwo, Reports.ferryElsewhere, Reports.bank, Reports.bankAgain]
        return (1...count).map { id in
            let time = Int64(id / day) * 86_400
            let outlet = ["Herald", "Post", "Mirror", nil][id % 4]
            switch id % 6 {
            case 0: return Sample.arrival(id, text: reports[id / 6 % reports.count], outlet: outlet, time: time)
            case 1: return Sample.arrival(id, title: "Storm warning number \(id % 18) for all northern coasts", outlet: outlet, time: time)
            case 2: return Sample.arrival(id, text: reports[id % 5] + " " + Sample.text(seed: id, words: 12), outlet: outlet, time: time)
            default: return Sample.arrival(id, text: Sample.text(seed: id % 13, words: 60), outlet: outlet, time: time)
            }
        }
    }

    private func rebuilt(_ index: StoryIndex, _ arrivals: [Arrival], _ placed: [Placement]) throws -> StoryIndex {
        var rebuilt = Sample.index()
        let merged = placed.flatMap { placement in placement.state.absorbed.map { ($0, placement.story) } }
        for (old, new) in merged { rebuilt.restore(redirect: old, to: new) }
        for (arrival, placement) in zip(arrivals, placed) {
            guard let story = index.story(of: arrival.article) else { continue }
            var stored = arrival
            stored.features = try ArticleFeatures(decoding: arrival.features.encoded())
            rebuilt.restore(RestoredMember(arrival: stored, story: story, copy: placement.copy))
        }
        return rebuilt
    }

    @Test func placesOfABatchAreSeenWithinIt() {
        var index = Sample.index()
        let first = index.place(Sample.arrival(1, text: Reports.ferryOne))
        #expect(index.place(Sample.arrival(2, text: Reports.ferryOne)).copy?.original == first.article)
    }

    @Test func aDiscardedBatchLeavesNoTrace() {
        let arrivals = Self.stream()
        var index = Sample.index()
        for arrival in arrivals[..<30] { _ = index.place(arrival) }
        index.apply()
        let before = index.digest
        let expected = arrivals[30...].map { index.place($0) }
        _ = index.merge(StoryID(2), into: StoryID(1))
        _ = index.split(story: StoryID(1), articles: [ArticleID(1)])
        #expect(index.digest != before)
        index.discard()
        #expect(index.digest == before)
        #expect(arrivals[30...].map { index.place($0) } == expected)
    }

    @Test func anAppliedBatchLastsThroughALaterDiscard() {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne))
        index.apply()
        _ = index.place(Sample.arrival(2, text: Reports.ferryTwo))
        index.discard()
        #expect(index.members(of: StoryID(1)) == [ArticleID(1)])
        #expect(index.story(of: ArticleID(2)) == nil)
    }

    @Test(arguments: [1, 7, 60]) func batchesOfAnySizeDecideAlike(size: Int) {
        let arrivals = Self.stream()
        var whole = Sample.index()
        let expected = arrivals.map { whole.place($0) }
        whole.apply()
        var index = Sample.index()
        var placed: [Placement] = []
        for arrival in arrivals {
            placed.append(index.place(arrival))
            if placed.count % size == 0 { index.apply() }
        }
        index.apply()
        #expect(placed == expected)
        #expect(index.digest == whole.digest)
    }

    @Test func aRebuildFromStoredPlacesEqualsTheLiveIndex() throws {
        let arrivals = Self.stream(90)
        var index = Sample.index()
        let placed = arrivals.map { index.place($0) }
        index.apply()
        var other = try rebuilt(index, arrivals, placed)
        #expect(other.digest == index.digest)
        #expect(other.nextStory == index.nextStory)
        let next = Self.stream(120)[90...]
        #expect(next.map { other.place($0) } == next.map { index.place($0) })
    }

    @Test func aRebuildAfterExpiryEqualsTheLiveIndex() throws {
        let arrivals = Self.stream(90)
        var index = Sample.index()
        var placed: [Placement] = []
        for arrival in arrivals {
            placed.append(index.place(arrival))
            index.apply()
            if arrival.article.rawValue % 20 == 0 { index.expire(before: arrival.time - .seconds(3 * 86_400)) }
        }
        let cutoff = Timestamp(seconds: 5 * 86_400)
        index.expire(before: cutoff)
        #expect(index.articleCount == arrivals.filter { $0.time >= cutoff }.count)
        let other = try rebuilt(index, arrivals, placed)
        #expect(other.digest == index.digest)
    }

    @Test func expiredArticlesAreForgottenWithTheirStories() {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne, time: 0))
        _ = index.place(Sample.arrival(2, text: Reports.bank, time: 100))
        index.apply()
        index.expire(before: Timestamp(seconds: 50))
        #expect(index.state(of: StoryID(1)) == nil)
        #expect(index.state(of: StoryID(2))?.articles == 1)
        #expect(index.place(Sample.arrival(3, text: Reports.ferryOne, time: 100)).copy == nil)
        #expect(index.place(Sample.arrival(4, text: Reports.bank, time: 100)).copy?.original == ArticleID(2))
    }

    @Test func nothingExpiresFromUnderAnUndecidedBatch() {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne))
        index.expire(before: Timestamp(seconds: 50))
        #expect(index.articleCount == 1)
    }

    @Test func anOriginOutlivesItsFirstArticle() {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne, outlet: "Herald", time: 0))
        _ = index.place(Sample.arrival(2, text: Reports.ferryOne, outlet: "Post", time: 100))
        index.apply()
        index.expire(before: Timestamp(seconds: 50))
        #expect(index.state(of: StoryID(1))?.origins.map(\.anchor) == [ArticleID(1)])
    }

    @Test func anArticleThatIsPlacedAgainKeepsItsPlace() {
        var index = Sample.index()
        let first = index.place(Sample.arrival(1, text: Reports.ferryOne))
        index.apply()
        let digest = index.digest
        let again = index.place(Sample.arrival(1, text: Reports.bank))
        #expect(again.story == first.story)
        #expect(again.changes.isEmpty)
        #expect(index.digest == digest)
    }
}
