import Model
import Stories
import Testing

@testable import Stories

/// Hostile input: work and memory stay within the configured bounds, whatever is sent.
@Suite struct BoundTests {
    @Test func aKeySharedByAllIsReadOnlyToItsDepth() {
        var table = PostingTable()
        for sequence in 0..<10_000 { table.insert(7, UInt32(sequence)) }
        var met: [UInt32] = []
        table.forEach(7, depth: 64) { met.append($0) }
        #expect(met == (9_936..<10_000).reversed().map { UInt32($0) })
    }

    @Test func oneSentenceEverywhereDoesNotMakeCopies() {
        let furniture = "Subscribe to our newsletter and share this article with all of your friends today."
        var index = Sample.index()
        for id in 1...200 {
            let placed = index.place(Sample.arrival(id, text: Sample.text(seed: id, words: 80) + " " + furniture))
            #expect(placed.copy == nil)
        }
    }

    @Test func candidatesAreBounded() {
        let configuration = StoriesConfiguration()
        var index = CopyIndex(configuration: configuration)
        let features = Sample.arrival(1, text: Sample.text(seed: 1, words: 400)).features
        for sequence in 0..<2_000 { index.insert(features, headline: nil, sequence: UInt32(sequence)) }
        #expect(index.candidates(features).count <= configuration.maximumCandidates)
    }

    @Test func aStoryOfThousandsKeepsABoundedSum() {
        var index = Sample.index()
        for id in 1...300 {
            _ = index.place(Sample.arrival(id, text: Reports.bank + " " + Sample.text(seed: id, words: 10)))
            index.apply()
        }
        let largest = index.stories.values.map(\.voices.count).max() ?? 0
        #expect(largest <= StoriesConfiguration().voices)
    }

    @Test func rollingBackATableRestoresItExactly() {
        var table = PostingTable()
        for sequence in 0..<100 { table.insert(UInt32(sequence % 10), UInt32(sequence)) }
        table.commit()
        let before = entries(table)
        for sequence in 100..<400 { table.insert(UInt32(sequence % 37), UInt32(sequence)) }
        table.rollBack()
        #expect(entries(table) == before)
    }

    @Test func expiredEntriesAreForgottenAndPacked() {
        var table = PostingTable()
        for sequence in 0..<1_000 { table.insert(UInt32(sequence % 10), UInt32(sequence)) }
        table.commit()
        table.expire(before: 700)
        #expect(entries(table).count == 300)
        #expect(table.count == 300)
        table.insert(3, 1_000)
        var met: [UInt32] = []
        table.forEach(3, depth: 2) { met.append($0) }
        #expect(met == [1_000, 993])
    }

    @Test func aKeyMetInOneArticleCostsNoEntry() {
        var table = PostingTable()
        let empty = table.bytes
        for sequence in 0..<40 { table.insert(UInt32(sequence), UInt32(sequence)) }
        #expect(table.bytes == empty)
        table.insert(0, 40)
        #expect(table.bytes == empty + 8)
    }

    @Test func aTableThatWasRolledBackTakesTheSameKeysAgain() {
        var table = PostingTable()
        for round in 0..<3 {
            for sequence in 0..<200 { table.insert(UInt32(sequence % 50), UInt32(sequence)) }
            if round < 2 { table.rollBack() }
        }
        #expect(entries(table).count == 200)
        #expect(table.count == 200)
        var met: [UInt32] = []
        table.forEach(7, depth: 9) { met.append($0) }
        #expect(met == [157, 107, 57, 7])
    }

    /// Months of arrivals and hourly expiry: the table stays as small as its window.
    @Test func aWindowThatMovesOnKeepsItsSize() {
        var table = PostingTable()
        var largest = 0
        for step in 0..<200 {
            for sequence in step * 50..<step * 50 + 50 {
                for key in 0..<8 { table.insert(UInt32(truncatingIfNeeded: (sequence * 8 + key) &* 2_654_435_761), UInt32(sequence)) }
            }
            table.commit()
            table.expire(before: UInt32(max(0, step * 50 - 950)))
            if step == 40 { largest = table.bytes }
            #expect(step <= 40 || table.bytes <= largest * 3 / 2)
        }
        #expect(table.count <= 1_000 * 8 * 4 / 3 + 400)
    }

    /// A story of one report keeps no sum, and is compared as if it did.
    @Test func aLoneReportStandsForItsSum() throws {
        var index = Sample.index()
        _ = index.place(Sample.arrival(1, text: Reports.bank))
        let vector = TermLookup(Sample.arrival(2, text: Reports.bank + " " + Sample.text(seed: 9, words: 30)).features.terms)
        let story = try #require(index.stories.values.first)
        #expect(story.meanSimilarity(vector, index.log) > 0)
        #expect(story.meanSimilarity(vector, index.log) == story.sum(index.log).meanSimilarity(vector))
    }

    @Test func theHeaviestOfATallyAreKeptAndTiesGoToTheEarliest() {
        var tally = WeightTally()
        for sequence in (0..<500).reversed() { tally.add(UInt32(sequence), weight: 1) }
        for sequence in [40, 400, 40] { tally.add(UInt32(sequence), weight: 5) }
        #expect(tally.heaviest(4) == [0, 1, 40, 400])
    }

    private func entries(_ table: PostingTable) -> [UInt64] {
        var entries: [UInt64] = []
        table.forEachEntry { entries.append(UInt64($0) << 32 | UInt64($1)) }
        return entries.sorted()
    }
}
