import Model
import Stories
import Testing

@Suite struct MergeTests {
    @Test func aMergedStoryLeadsToTheOlderAndSaysWhy() throws {
        var configuration = StoriesConfiguration()
        configuration.threshold = 0.55
        configuration.containedCopy = 1.1
        configuration.wholeCopy = 1.1
        var index = Sample.index(configuration)
        let halves = [Reports.ferryOne, Reports.ferryTwo]
        let mixed = zip(halves[0].split(separator: ". "), halves[1].split(separator: ". ")).flatMap { [$0, $1] }.joined(separator: ". ")
        let first = index.place(Sample.arrival(1, text: halves[0]))
        let second = index.place(Sample.arrival(2, text: halves[1]))
        try #require(second.opened)
        let third = index.place(Sample.arrival(3, text: mixed))
        #expect(third.story == first.story)
        #expect(third.state.absorbed == [second.story])
        #expect(index.canonicalStory(second.story) == first.story)
        #expect(index.state(of: second.story) == nil)
        #expect(index.members(of: first.story) == [1, 2, 3].map { ArticleID($0) })
        let merged = try #require(third.changes.first { $0.kind == .merged })
        #expect(merged.article == ArticleID(2))
        #expect(merged.from == second.story)
        #expect(merged.to == first.story)
        #expect(merged.reason.contains("mean similarity"))
    }

    @Test func storyIdsAreNeverUsedAgain() {
        var index = Sample.index()
        let first = index.place(Sample.arrival(1, text: Reports.ferryOne)).story
        let second = index.place(Sample.arrival(2, text: Reports.bank)).story
        #expect(index.merge(second, into: first).count == 1)
        #expect(index.place(Sample.arrival(3, text: Reports.ferryElsewhere)).story == StoryID(3))
        #expect(index.nextStory == StoryID(4))
    }

    @Test func mergingByHandMovesAllAndRedirects() {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne))
        _ = index.place(Sample.arrival(2, text: Reports.bank))
        let changes = index.merge(StoryID(1), into: StoryID(2))
        #expect(changes.map(\.kind) == [.manual])
        #expect(changes.map(\.to) == [StoryID(2)])
        #expect(index.canonicalStory(StoryID(1)) == StoryID(2))
        #expect(index.members(of: StoryID(2)) == [ArticleID(1), ArticleID(2)])
        #expect(index.merge(StoryID(1), into: StoryID(2)).isEmpty)
        #expect(index.merge(StoryID(9), into: StoryID(2)).isEmpty)
    }

    @Test func splittingByHandOpensAStoryThatIsNotMergedBack() {
        var configuration = StoriesConfiguration()
        configuration.threshold = 0.05
        configuration.containedCopy = 1.1
        var index = Sample.index(configuration)
        for (number, text) in [Reports.ferryOne, Reports.ferryTwo].enumerated() { _ = index.place(Sample.arrival(number + 1, text: text)) }
        let changes = index.split(story: StoryID(1), articles: [ArticleID(2)])
        #expect(changes.map(\.from) == [StoryID(1)])
        #expect(changes.map(\.to) == [StoryID(2)])
        let later = index.place(Sample.arrival(3, text: Reports.ferryTwo + " " + Reports.ferryElsewhere + Reports.ferryOne))
        #expect(later.state.absorbed.isEmpty)
        #expect(index.members(of: StoryID(1)).contains(ArticleID(1)))
        #expect(index.members(of: StoryID(2)).contains(ArticleID(2)))
    }

    @Test func aSeparationPassesToWhatAStoryBecomes() {
        var configuration = StoriesConfiguration()
        configuration.threshold = 0.05
        configuration.containedCopy = 1.1
        var index = Sample.index(configuration)
        for (number, text) in [Reports.ferryOne, Reports.ferryTwo].enumerated() { _ = index.place(Sample.arrival(number + 1, text: text)) }
        _ = index.split(story: StoryID(1), articles: [ArticleID(2)])
        _ = index.place(Sample.arrival(3, text: Reports.bank))
        let before = index.digest
        _ = index.merge(StoryID(1), into: StoryID(3))
        #expect(index.digest != before)
        let later = index.place(Sample.arrival(4, text: Reports.ferryTwo + " " + Reports.ferryElsewhere + Reports.ferryOne))
        #expect(later.state.absorbed.isEmpty)
        #expect(index.state(of: StoryID(2)) != nil)
        #expect(index.state(of: StoryID(3)) != nil)
        // A person may still make them one.
        #expect(!index.merge(StoryID(2), into: StoryID(3)).isEmpty)
    }

    @Test func splittingAllOrNothingDoesNothing() {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.ferryOne))
        #expect(index.split(story: StoryID(1), articles: [ArticleID(1)]).isEmpty)
        #expect(index.split(story: StoryID(1), articles: []).isEmpty)
        #expect(index.split(story: StoryID(7), articles: [ArticleID(1)]).isEmpty)
    }
}
