import Model
import Testing

@testable import Stories

/// Distance in time is a part of the likeness of reports where it is known, and nothing where it is not.
@Suite struct TimeTests {
    private static let rule = TimeRule(StoriesConfiguration())
    private static let hour: Int64 = 3_600
    private static let day: Int64 = 86_400
    /// An arrival's time that leaves room before it.
    private static let now: Int64 = 1_000 * day

    private func at(_ hours: Int64) -> Timestamp { Timestamp(seconds: Self.now + hours * Self.hour) }

    @Test(arguments: [(0, 0.0), (12, 0), (42, 0.02), (72, 0.04), (96, 0.04), (-72, 0.04), (900_000, 0.04)])
    func thePartGrowsFromHalfADayToThree(hours: Int64, part: Double) {
        #expect(Self.rule.part(at(0), at(hours)).taken == FixedPoint.fraction(part))
    }

    @Test func aReportWithoutATimeIsNearToAll() {
        #expect(Self.rule.part(nil, at(90)) == .nothing)
        #expect(Self.rule.part(at(0), nil) == .nothing)
        #expect(Self.rule.part([at(0), nil], [at(90)]) == .nothing)
        #expect(Self.rule.part([], [at(90)]) == .nothing)
    }

    @Test func theNearestReportsOfTwoGroupsCount() {
        #expect(Self.rule.part([at(0), at(48)], [at(90), at(200)]).taken == FixedPoint.fraction(0.02))
    }

    @Test(arguments: [(0, true), (-89, true), (-91, false), (-12_000, false), (1, false)])
    func aTimeThatCannotBeTrueIsNotKnown(days: Int64, isKnown: Bool) {
        let published = Timestamp(seconds: Self.now + days * Self.day)
        #expect(Self.rule.known(published, arrival: at(0)) == (isKnown ? published : nil))
    }

    @Test func timesFarBeyondAllNewsTakeNoMoreThanTheMost() {
        let ends = [Timestamp(microseconds: .min), Timestamp(microseconds: .max)]
        #expect(Self.rule.part(ends[0], ends[1]).taken == FixedPoint.fraction(0.04))
    }

    @Test func thePartIsToldInDays() {
        #expect(Self.rule.part(at(0), at(42)).text == ", time −.02 for 1.7 days between them")
        #expect(TimePart.nothing.text.isEmpty)
    }

    /// An index that joins the two reports of the ferry by .02 more than they need.
    private func index() -> StoryIndex {
        let reports = [Reports.ferryOne, Reports.ferryTwo].map { Sample.arrival(1, text: $0).features.terms }
        var settings = StoriesConfiguration()
        settings.threshold = Double(reports[0].similarity(reports[1])) / Double(FixedPoint.one) - 0.02
        settings.pairMargin = 0
        return Sample.index(settings)
    }

    /// Two reports that arrive together, published hours before that.
    private func place(publishedBefore: [Int64?]) -> [Placement] {
        var index = index()
        return zip([Reports.ferryOne, Reports.ferryTwo], publishedBefore).enumerated().map { number, item in
            index.place(
                Sample.arrival(
                    number + 1, text: item.0, time: Self.now, published: item.1.map { Self.now - $0 * Self.hour }))
        }
    }

    @Test(arguments: [
        ([0, 0], 1), ([10, 0], 1), ([80, 0], 2), ([0, 80], 2), ([nil, 0], 1), ([80, nil], 1), ([nil, nil], 1), ([80, 79], 1),
        // A date of years ago, and one yet to come, are nobody's.
        ([40_000, 0], 1), ([-80, 0], 1),
    ]) func reportsDaysApartNeedMore(hours: [Int64?], stories: Int) {
        #expect(Set(place(publishedBefore: hours).map(\.story)).count == stories)
    }

    @Test func thePlacementTellsWhatTimeTook() {
        #expect(place(publishedBefore: [80, 0])[1].reason.contains(", time −.04 for 3.3 days between them → "))
        #expect(!place(publishedBefore: [10, 0])[1].reason.contains("time"))
    }

    @Test func newsWithoutDatesIsJudgedAsIfOfOneHour() {
        #expect(place(publishedBefore: [nil, nil]).map(\.reason) == place(publishedBefore: [1, 0]).map(\.reason))
    }

    /// The third report is of both stories; that of the second was published hours before the others.
    @Test(arguments: [(Int64(6), true), (90, false)]) func storiesMergeOnlyWhereTimeLetsThem(hours: Int64, isMerged: Bool) {
        let halves = [Reports.ferryOne, Reports.ferryTwo].map { $0.split(separator: ". ") }
        let mixed = zip(halves[0], halves[1]).flatMap { [$0, $1] }.joined(separator: ". ")
        let texts = [Reports.ferryOne, Reports.ferryTwo, mixed]
        let vectors = texts.map { Sample.arrival(1, text: $0).features.terms }
        let mean = (vectors[1].similarity(vectors[0]) + vectors[1].similarity(vectors[2])) / 2
        var settings = StoriesConfiguration()
        settings.threshold = Double(mean) / Double(FixedPoint.one) - 0.02
        (settings.wholeCopy, settings.containedCopy) = (1.1, 1.1)
        var index = Sample.index(settings)
        let placed = zip(texts, [0, hours, 0]).enumerated().map { number, item in
            index.place(Sample.arrival(number + 1, text: item.0, time: Self.now, published: Self.now - item.1 * Self.hour))
        }
        #expect(placed[2].story == placed[0].story)
        #expect(placed[2].state.absorbed == (isMerged ? [placed[1].story] : []))
    }

    /// What every report of the event says, and what each adds.
    private func report(_ number: Int, of event: Int) -> String {
        let added = Sample.words(seed: 1_000 * event + number, count: 60)
        return (Sample.words(seed: event, count: 40) + added).joined(separator: " ")
    }

    @Test func aStoryOfEightDaysWithAQuietDayStaysOne() {
        var index = Sample.index()
        let days: [Int64] = [0, 1, 2, 3, 5, 6, 7, 8]
        let placed = days.enumerated().map { number, day in
            let time = Self.now + day * Self.day
            return index.place(Sample.arrival(number + 1, text: report(number, of: 5), time: time, published: time))
        }
        #expect(Set(placed.map(\.story)) == [StoryID(1)])
        #expect(index.storyCount == 1)
    }

    @Test func aRebuildKnowsTheTimes() throws {
        let texts = [Reports.ferryOne, Reports.bank, Reports.ferryTwo]
        let arrivals = texts.enumerated().map { number, text in
            Sample.arrival(
                number + 1, text: text, time: Self.now, published: number == 1 ? nil : Self.now - Int64(number) * 40 * Self.hour)
        }
        var live = index()
        let placed = arrivals.map { live.place($0) }
        live.apply()
        let day = arrivals[0].time.day
        let identity = SegmentIdentity(seed: 7, day: day, configuration: live.configuration)
        var writer = SegmentWriter(identity, configuration: live.configuration)
        var members = index()
        for (arrival, placement) in zip(arrivals, placed) {
            let member = RestoredMember(arrival: arrival, story: placement.story, copy: placement.copy)
            writer.append(member)
            members.restore(member)
        }
        let segment = try DaySegment(SegmentMemory(copying: try #require(writer.finish())), identity: identity)
        var sealed = index()
        sealed.restore(segment, stories: placed.map(\.story))
        #expect(members.digest == live.digest)
        #expect(sealed.digest == live.digest)
        let next = Sample.arrival(9, text: Reports.ferryOne + " The search goes on.", time: Self.now, published: Self.now)
        let decided = live.place(next)
        #expect(members.place(next) == decided)
        #expect(sealed.place(next) == decided)
    }
}
