import Model
import Testing

@testable import Stories

/// What is kept of the lineages of growing stories stays where a story grows, and is bounded.
@Suite struct LineageCacheTests {
    private static let ownership = Ownership()

    /// Ten stories of so many reports each, the stories' ids ascending.
    private func stories(of reports: Int) -> (log: ArticleLog, records: [StoryRecord]) {
        var index = Sample.index()
        for report in 0..<reports {
            for story in 0..<10 {
                let id = 1 + report * 10 + story
                // Copies stand together, whatever they speak of.
                _ = index.place(Sample.arrival(id, text: Sample.text(seed: story), outlet: "Outlet \(report)", time: Int64(id) * 60))
            }
        }
        index.apply()
        return (index.log, index.stories.values.sorted { $0.id < $1.id })
    }

    @Test func aStoryThatGrowsStaysAmongOthersThatComeAndGo() throws {
        let (log, records) = stories(of: 12)
        #expect(records.map(\.members.count) == Array(repeating: 12, count: 10))
        var cache = LineageCache(maximum: 30)
        for other in records.dropFirst() {
            _ = cache.followed(records[0], log, ownership: Self.ownership)
            _ = cache.followed(other, log, ownership: Self.ownership)
            #expect(cache.lineages(of: records[0])?.usual.origins == counted(records[0], log).usual.origins)
            #expect(cache.lineages(of: other) != nil)
            #expect(cache.articles <= 60)
        }
        #expect(cache.lineages(of: records[1]) == nil)
    }

    @Test func whatIsForgottenIsInNeitherHalf() {
        let (log, records) = stories(of: 12)
        for others in 0..<5 {
            var cache = LineageCache(maximum: 30)
            _ = cache.followed(records[0], log, ownership: Self.ownership)
            for other in records[1...].prefix(others) { _ = cache.followed(other, log, ownership: Self.ownership) }
            let before = cache.articles
            let isKept = cache.lineages(of: records[0]) != nil
            cache.forget(records[0].id)
            #expect(cache.lineages(of: records[0]) == nil)
            #expect(cache.articles == before - (isKept ? 12 : 0))
        }
    }

    @Test func aStoryAboveTheBoundIsNotKept() {
        let (log, records) = stories(of: 12)
        var cache = LineageCache(maximum: 11)
        let followed = cache.followed(records[0], log, ownership: Self.ownership)
        #expect(followed.usual.origins == counted(records[0], log).usual.origins)
        #expect(cache.articles == 0)
    }

    private func counted(_ record: StoryRecord, _ log: ArticleLog) -> StoryLineages {
        var lineages = StoryLineages(ownership: Self.ownership)
        lineages.follow(record, log)
        return lineages
    }
}
