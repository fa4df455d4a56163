import Model
import Testing
import Text

@testable import Stories

/// A story's lineages that were followed from article to article are those that are counted from all of its articles.
@Suite struct StoryLineagesTests {
    private static let begins = [
        "SAMARA (Reuters) - ", "", "According to the Herald, ", "", "Reuters reported that in the night ", "", "SAMARA (AP) - ", "",
    ]
    private static let quote = "\"We heard a loud noise and then the whole ship went dark within a minute,\" a survivor told reporters. "

    private static let sentences = (Reports.ferryOne + " " + Reports.ferryTwo).split(separator: ". ").map(String.init)

    /// Reports of one event by many outlets, with agencies, credits, quotations, copies and links among them.
    private static func reports(_ count: Int) -> [Arrival] {
        let outlets = (0..<9).map { Outlet(key: "outlet\($0)", name: "Outlet \($0)") } + [.unknown]
        return (1...count).map { id in
            // Three sentences in another order each time, so that few are copies.
            let told = (0..<3).map { sentences[(id * (2 * $0 + 1) + $0) % sentences.count] }.joined(separator: ". ")
            let body = id % 6 == 0 ? Reports.ferryOne : "\(told). \(Sample.text(seed: id, words: 14))"
            let text = begins[id % begins.count] + (id % 3 == 0 ? quote : "") + body
            let outlet = outlets[id * 7 % outlets.count]
            let time = Timestamp(seconds: Int64(id) * 3_600)
            let article = Article(
                id: ArticleID(Int64(id)), entryID: "e\(id)", outlet: outlet, title: "Ferry sinks off Samara", text: text,
                url: url(id), ingested: time,
                references: ArticleReferences(links: id % 4 == 0 ? [url(id / 2)] : [], original: id % 11 == 0 ? url(id - 3) : nil))
            let reading = ReportReader().read(article)
            return Arrival(
                article: article.id, outlet: outlet, title: article.title, url: article.url, time: time,
                features: FeatureExtractor(seed: 7).features(title: article.title, text: text, language: nil), marks: reading.marks,
                findings: reading.findings)
        }
    }

    private static func url(_ id: Int) -> String { "https://outlet\(id * 7 % 10).example/\(id)" }

    /// The states of all stories as an index gives them that has followed none of them.
    private func counted(_ index: StoryIndex) -> [StoryState] {
        var other = index
        other.lineages.removeAll()
        return states(other)
    }

    private func states(_ index: StoryIndex) -> [StoryState] { index.stories.keys.sorted().compactMap { index.state(of: $0) } }

    @Test func aGrowingStoryIsFollowed() throws {
        var index = Sample.index()
        var largest = 0
        for (number, arrival) in Self.reports(80).enumerated() {
            let placement = index.place(arrival)
            #expect(states(index) == counted(index))
            var other = index
            other.lineages.removeAll()
            #expect(placement.origin == other.followLineages(of: placement.story)?.line(of: arrival.article))
            if number % 7 == 6 { index.apply() }
            largest = max(largest, placement.state.articles)
        }
        #expect(largest > 40)
        let record = try #require(index.stories.values.max { $0.members.count < $1.members.count })
        #expect(index.lineages.lineages(of: record) != nil)
        #expect(index.state(of: record.id)?.originBounds != nil)
    }

    @Test func whatMovesArticlesIsCountedAnew() throws {
        let arrivals = Self.reports(60)
        var index = Sample.index()
        for arrival in arrivals[..<40] { _ = index.place(arrival) }
        index.apply()
        let story = try #require(index.stories.values.max { $0.members.count < $1.members.count }?.id)
        let members = index.members(of: story)

        _ = index.split(story: story, articles: Array(members[3..<9]))
        #expect(states(index) == counted(index))
        _ = index.place(arrivals[40])
        #expect(states(index) == counted(index))
        index.discard()
        #expect(states(index) == counted(index))
        for arrival in arrivals[45...] { _ = index.place(arrival) }
        #expect(states(index) == counted(index))
        index.apply()

        index.expire(before: Timestamp(seconds: 20 * 3_600))
        #expect(states(index) == counted(index))
        index.setOwnership(Ownership())
        #expect(states(index) == counted(index))
    }
}
