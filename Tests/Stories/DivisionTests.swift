import Model
import Testing

@testable import Stories

/// Stories that turn out to be two events are divided; those that a person decided on are not.
@Suite struct DivisionTests {
    private static let rule = CohesionRule(StoriesConfiguration())

    /// Of reports whose times are not known, unless they are given.
    private func division(_ reports: [TermVector], times: [Timestamp?]? = nil) -> StoryDivision {
        StoryDivision(
            reports, times: times ?? reports.map { _ in nil }, rule: Self.rule, time: TimeRule(StoriesConfiguration()))
    }

    /// A vector whose similarity to others is what their terms in common weigh.
    private func report(_ weights: [UInt32: Double]) -> TermVector {
        let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let sorted = weights.sorted { $0.key < $1.key }
        return TermVector(terms: sorted.map { $0.key * 4 }, weights: sorted.map { UInt16($0.value / length * 65_000) & ~1 })
    }

    /// Reports of one event share its terms, and the kind of event with all others; each has words of its own.
    private func reports(of event: UInt32, _ numbers: [UInt32], kind: Double = 1) -> [TermVector] {
        numbers.map { report([1: kind, 10 + event: 1, 100 + $0: 1]) }
    }

    @Test func twoEventsOfOneKindFallApart() throws {
        let vectors = [reports(of: 1, [1, 2, 3]), reports(of: 2, [4, 5])].flatMap { $0 }
        let parts = try #require(division(vectors).parts())
        #expect(parts.staying == [0, 1, 2])
        #expect(parts.leaving == [3, 4])
        // A third of each report is of the kind: the mean alone would keep them together.
        #expect(parts.mean > FixedPoint.fraction(0.3))
        #expect(parts.link < parts.mean)
    }

    @Test func aSingleReportIsAskedForTheThresholdAlone() throws {
        let vectors = reports(of: 1, [1, 2, 3]) + reports(of: 2, [4])
        let parts = try #require(division(vectors).parts())
        #expect(parts.leaving == [3])
        #expect(parts.link == parts.mean)
    }

    @Test func ofEqualPartsTheFirstStays() throws {
        let vectors = zip(reports(of: 2, [1, 2]), reports(of: 1, [3, 4])).flatMap { [$0, $1] }
        let parts = try #require(division(vectors).parts())
        #expect(parts.staying == [0, 2])
        #expect(parts.leaving == [1, 3])
    }

    @Test(arguments: [0, 1]) func fewerThanTwoReportsHaveNoParts(count: Int) {
        #expect(division(Array(reports(of: 1, [1]).prefix(count))).parts() == nil)
    }

    /// The parts come together last where the most time lies between their nearest reports.
    @Test func timeBetweenTheNearestReportsIsTakenOff() throws {
        let vectors = reports(of: 1, [1, 2, 3, 4])
        let hours: [Int64] = [0, 30, 34, 106]
        let parts = try #require(division(vectors, times: hours.map { Timestamp(seconds: $0 * 3_600) }).parts())
        #expect(parts.leaving == [3])
        #expect(parts.time == TimePart(taken: FixedPoint.fraction(0.04), gap: .seconds(72 * 3_600)))
        #expect(parts.link == parts.mean - parts.time.taken)
        #expect(division(vectors, times: [nil, nil, nil, Timestamp(seconds: 0)]).parts() == division(vectors).parts())
    }

    @Test func nearCopiesMakeAStoryNoMoreThanCloseKnit() throws {
        let near = [report([1: 1, 11: 1, 101: 0.1]), report([1: 1, 11: 1, 102: 0.1])]
        let parts = try #require(division(near + reports(of: 2, [4])).parts())
        let most = Self.rule.cohesion(sum: Self.rule.cap, members: 2)
        #expect(parts.cohesions.max() == most)
    }

    /// An index in which two ferries are one story as long as little is known of them.
    private func index(_ configuration: StoriesConfiguration? = nil) -> StoryIndex {
        var settings = configuration ?? StoriesConfiguration()
        settings.threshold = 0.03
        settings.splitHysteresis = 0
        settings.wholeCopy = 1
        settings.containedCopy = 1.1
        return Sample.index(settings)
    }

    private let texts = [
        Reports.ferryOne, Reports.ferryElsewhere, Reports.ferryTwo,
        Reports.ferryElsewhere + " The Norrland harbour authority spoke of luck at Lindhaven.",
    ]

    private func place(_ count: Int, in index: inout StoryIndex, from first: Int = 0) -> [Placement] {
        (first..<count).map { index.place(Sample.arrival($0 + 1, text: texts[$0])) }
    }

    @Test func laterReportsShowThatAStoryIsTwo() throws {
        var index = index()
        let placed = place(4, in: &index)
        #expect(placed[..<3].allSatisfy { $0.story == StoryID(1) })
        let split = placed.flatMap(\.changes).filter { $0.kind == .split }
        try #require(split.map(\.article) == [ArticleID(2), ArticleID(4)])
        #expect(split.allSatisfy { $0.from == StoryID(1) && $0.to == StoryID(2) })
        #expect(split[0].reason.contains("an event of its own"))
        #expect(placed[3].story == StoryID(2))
        #expect(placed[3].state.articles == 2)
        #expect(index.members(of: StoryID(1)) == [ArticleID(1), ArticleID(3)])
        #expect(index.members(of: StoryID(2)) == [ArticleID(2), ArticleID(4)])
        #expect(index.nextStory == StoryID(3))
    }

    @Test func copiesLeaveWithTheirOriginals() {
        var index = index()
        _ = place(3, in: &index)
        let copy = index.place(Sample.arrival(9, text: texts[1], outlet: "Post"))
        #expect(copy.copy?.original == ArticleID(2))
        #expect(copy.story == StoryID(1))
        _ = place(4, in: &index, from: 3)
        #expect(index.members(of: StoryID(2)) == [2, 9, 4].map { ArticleID($0) })
    }

    @Test func aDivisionIsTakenBackWithItsBatch() {
        var index = index()
        _ = place(3, in: &index)
        index.apply()
        let before = index.digest
        let placed = place(4, in: &index, from: 3)
        #expect(index.state(of: StoryID(2)) != nil)
        index.discard()
        #expect(index.digest == before)
        #expect(place(4, in: &index, from: 3) == placed)
    }

    @Test func whatAPersonMergedStaysOne() {
        var index = index()
        _ = place(3, in: &index)
        _ = index.place(Sample.arrival(9, text: Sample.text(seed: 1)))
        #expect(index.merge(StoryID(2), into: StoryID(1)).count == 1)
        index.apply()
        let placed = place(4, in: &index, from: 3)
        #expect(placed.flatMap(\.changes).allSatisfy { $0.kind != .split })
        #expect(placed[0].story == StoryID(1))
    }

    @Test func aMergeThatWasTakenBackHoldsNothing() {
        var index = index()
        _ = place(3, in: &index)
        _ = index.place(Sample.arrival(9, text: Sample.text(seed: 1)))
        index.apply()
        _ = index.merge(StoryID(2), into: StoryID(1))
        index.discard()
        #expect(place(4, in: &index, from: 3).flatMap(\.changes).contains { $0.kind == .split })
    }
}
