import Model
import Testing

@testable import Stories

/// Days in segments: the same in every respect as the articles that they were made of.
@Suite struct SegmentTests {
    private static let configuration = StoriesConfiguration()

    private func identity(_ day: Int64) -> SegmentIdentity { SegmentIdentity(seed: 7, day: day, configuration: Self.configuration) }

    private func segment(_ members: [RestoredMember], day: Int64) throws -> DaySegment {
        var writer = SegmentWriter(identity(day), configuration: Self.configuration)
        for member in members { writer.append(member) }
        return try DaySegment(SegmentMemory(copying: try #require(writer.finish())), identity: identity(day))
    }

    /// As the store gives articles back.
    private func member(_ arrival: Arrival, _ placement: Placement) -> RestoredMember {
        RestoredMember(arrival: arrival, story: placement.story, copy: placement.copy, developments: placement.developments)
    }

    /// Reports with credits, links, facts and pages, so that nothing of an article is left empty.
    private static func stream(_ count: Int) -> [Arrival] {
        LayerTests.stream(count).map { plain in
            var arrival = plain
            let id = plain.article.rawValue
            arrival.url = id % 3 == 0 ? nil : "https://o.example/\(id)"
            let text =
                "OSLO (Reuters) - The ministry denied on day \(id) that \(id) people of Lindhaven were hurt, according to the Herald."
            let article = Article(
                id: plain.article, entryID: "e", outlet: plain.outlet, title: plain.title, text: text, ingested: plain.time)
            let reading = ReportReader().read(article)
            arrival.marks = reading.marks
            arrival.findings = reading.findings
            return arrival
        }
    }

    private struct Run {
        var index = Sample.index()
        var placed: [Placement] = []
    }

    /// Places a stream; days that are over go into segments as soon as the next begins, if `seals`.
    private func run(_ arrivals: [Arrival], seals: Bool) throws -> Run {
        var run = Run()
        var sealed = 0
        for (number, arrival) in arrivals.enumerated() {
            if seals, let last = run.placed.last, last.article.rawValue > 0, arrivals[number - 1].time.day < arrival.time.day {
                let members = (sealed..<number).map { member(arrivals[$0], run.placed[$0]) }
                #expect(run.index.adopt(try segment(members, day: arrivals[number - 1].time.day)))
                sealed = number
            }
            run.placed.append(run.index.place(arrival))
            run.index.apply()
        }
        return run
    }

    @Test func anIndexWithSegmentsDecidesAsOneWithout() throws {
        let arrivals = Self.stream(150)
        let plain = try run(arrivals, seals: false)
        let sealed = try run(arrivals, seals: true)
        #expect(sealed.placed == plain.placed)
        #expect(sealed.index.digest == plain.index.digest)
        #expect(sealed.index.log.days.count > 10)
        #expect(sealed.index.log.records.count < 15)
        #expect(plain.placed.contains { $0.copy != nil } && plain.placed.contains { !$0.developments.isEmpty })
    }

    @Test func whatIsReadFromASegmentIsWhatWentIntoIt() throws {
        let arrivals = Self.stream(150)
        let plain = try run(arrivals, seals: false).index.log
        let sealed = try run(arrivals, seals: true).index.log
        for sequence in plain.sequenceNumbers {
            let (one, other) = (plain.record(sequence), sealed.record(sequence))
            #expect(one.facts.article == other.facts.article && one.facts.outlet == other.facts.outlet && one.story == other.story)
            #expect(one.facts.title == other.facts.title && one.facts.time == other.facts.time && one.facts.copy == other.facts.copy)
            #expect(one.facts.marks == other.facts.marks && one.facts.developments == other.facts.developments)
            #expect(one.facts.page == other.facts.page && one.facts.isHeadline == other.facts.isHeadline)
            #expect(one.shingles == other.shingles && one.terms == other.terms)
            #expect(sealed.sequence(of: one.facts.article) == sequence)
            #expect(sealed.title(sequence) == one.facts.title && sealed.copy(sequence) == one.facts.copy)
            #expect(sealed.marks(sequence) == one.facts.marks)
        }
    }

    @Test func wholeDaysAndPartsOfThemExpireAlike() throws {
        let arrivals = Self.stream(150)
        var plain = try run(arrivals, seals: false).index
        var sealed = try run(arrivals, seals: true).index
        for seconds in [3 * 86_400, 5 * 86_400 + 1, 7 * 86_400] {
            plain.expire(before: Timestamp(seconds: Int64(seconds)))
            sealed.expire(before: Timestamp(seconds: Int64(seconds)))
            #expect(sealed.digest == plain.digest)
            #expect(sealed.articleCount == plain.articleCount)
        }
        #expect(sealed.log.days.first?.segment.identity.day == 7)
        let next = Self.stream(200)[150...]
        #expect(next.map { sealed.place($0) } == next.map { plain.place($0) })
    }

    @Test func mergesAndSplitsByHandReachIntoSegments() throws {
        let arrivals = Self.stream(150)
        var plain = try run(arrivals, seals: false).index
        var sealed = try run(arrivals, seals: true).index
        let largest = try #require(plain.stories.values.max { ($0.members.count, $1.id) < ($1.members.count, $0.id) })
        let leaving = Array(plain.members(of: largest.id).prefix(2))
        #expect(sealed.split(story: largest.id, articles: leaving) == plain.split(story: largest.id, articles: leaving))
        #expect(sealed.digest == plain.digest)
        sealed.discard()
        plain.discard()
        #expect(sealed.digest == plain.digest)
        _ = (sealed.split(story: largest.id, articles: leaving), plain.split(story: largest.id, articles: leaving))
        sealed.apply()
        plain.apply()
        #expect(sealed.digest == plain.digest)
    }

    @Test func aRestoredSegmentEqualsRestoredArticles() throws {
        let arrivals = Self.stream(90)
        let live = try run(arrivals, seals: false)
        var index = Sample.index()
        let merged = live.placed.flatMap { placement in placement.state.absorbed.map { ($0, placement.story) } }
        for (old, new) in merged { index.restore(redirect: old, to: new) }
        for (_, day) in Dictionary(grouping: arrivals.indices, by: { arrivals[$0].time.day }).sorted(by: { $0.key < $1.key }) {
            let members = day.map { member(arrivals[$0], live.placed[$0]) }
            let stories = try day.map { try #require(live.index.story(of: arrivals[$0].article)) }
            index.restore(try segment(members, day: arrivals[day[0]].time.day), stories: stories)
        }
        #expect(index.digest == live.index.digest)
        #expect(index.nextStory == live.index.nextStory)
        let next = Self.stream(120)[90...]
        var other = live.index
        #expect(next.map { index.place($0) } == next.map { other.place($0) })
    }

    @Test func aDaysSegmentGrowsWithTheDay() throws {
        let arrivals = Self.stream(9)
        let plain = try run(arrivals, seals: false)
        var index = Sample.index()
        for (number, arrival) in arrivals.enumerated() {
            _ = index.place(arrival)
            index.apply()
            guard number % 3 == 2 else { continue }
            #expect(index.unsealed?.sealed == number - 2)
            #expect(index.unsealed?.articles == 3)
            let members = (0...number).map { member(arrivals[$0], plain.placed[$0]) }
            #expect(index.adopt(try segment(members, day: 0)))
            #expect(index.log.days.count == 1 && index.log.records.isEmpty && index.unsealed == nil)
        }
        #expect(index.digest == plain.index.digest)
    }

    @Test func aSegmentOfOtherArticlesIsRefused() throws {
        let arrivals = Self.stream(9)
        var index = Sample.index()
        let placed = arrivals.map { index.place($0) }
        let members = zip(arrivals, placed).map { member($0, $1) }
        // Undecided.
        #expect(!index.adopt(try segment(members, day: 0)))
        index.apply()
        let digest = index.digest
        #expect(!index.adopt(try segment(Array(members.dropFirst()), day: 0)))
        #expect(!index.adopt(try segment(members + [member(Self.stream(10)[9], placed[0])], day: 0)))
        #expect(!index.adopt(try segment([], day: 0)))
        #expect(index.digest == digest)
        #expect(index.adopt(try segment(members, day: 0)))
        #expect(index.digest == digest)
    }
}
