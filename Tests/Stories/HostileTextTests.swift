import Model
import Testing

@testable import Stories

/// Texts written to make the search for copies expensive: the work is counted, not timed.
@Suite struct HostileTextTests {
    private let configuration = StoriesConfiguration()

    /// Postings that one arrival may look at, whatever it is made of.
    private var mostPostings: Int { (MinHash.bands + configuration.maximumSamples) * configuration.bandDepth }

    private func features(_ text: String) -> ArticleFeatures { Sample.arrival(1, text: text).features }

    private func index(_ count: Int, _ features: (Int) -> ArticleFeatures) -> CopyIndex {
        var index = CopyIndex(configuration: configuration)
        for sequence in 0..<count { index.insert(features(sequence), headline: nil, sequence: UInt32(sequence)) }
        index.commit()
        return index
    }

    @Test func aPassageOnEveryArticleIsLookedUpToItsDepthOnly() {
        let furniture = Sample.text(seed: 900, words: 40)
        let index = index(600) { features(Sample.text(seed: $0, words: 60) + " " + furniture) }
        let arrival = features(Sample.text(seed: 7_000, words: 60) + " " + furniture)
        let looked = index.postings(arrival)
        #expect(!looked.isEmpty)
        #expect(looked.count <= (arrival.bands.count + arrival.samples.count) * configuration.bandDepth)
        #expect(looked.allSatisfy { $0 >= 600 - UInt32(configuration.bandDepth) })
        #expect(index.candidates(arrival).count == configuration.maximumCandidates)
    }

    /// The furniture of everyone hides no copy: the true original shares more with it than the newest others do.
    @Test func aCopyIsFoundAmongArticlesThatAllShareAPassage() {
        let furniture = Sample.text(seed: 900, words: 40)
        let index = index(600) { features(Sample.text(seed: $0, words: 60) + " " + furniture) }
        #expect(index.candidates(features(Sample.text(seed: 5, words: 60) + " " + furniture)).contains(5))
    }

    @Test func collidingBandsAndSamplesAreLookedUpToTheirDepth() {
        var crafted = features(Sample.text(seed: 1, words: 100))
        crafted.bands = [UInt32](repeating: 42, count: MinHash.bands)
        crafted.samples = [42]
        let index = index(1_000) { number in
            var other = crafted
            other.shingles = [UInt32(number)]
            return other
        }
        let looked = index.postings(crafted)
        #expect(looked.count == (MinHash.bands + 1) * configuration.bandDepth)
        #expect(Set(looked).count <= configuration.bandDepth)
        #expect(index.candidates(crafted).count <= configuration.maximumCandidates)
    }

    @Test func aMegabyteOfTextHasBoundedFeaturesAndIsStillFound() {
        let text = Sample.text(seed: 2, words: 150_000)
        #expect(text.utf8.count > 1_000_000)
        let large = features(text)
        #expect(large.shingles.count == configuration.maximumShingles)
        #expect(large.samples.count == configuration.maximumSamples)
        #expect(large.bands.count == MinHash.bands)
        let index = index(3) { $0 == 1 ? large : features(Sample.text(seed: 50 + $0)) }
        #expect(index.candidates(large) == [1])
        #expect(index.postings(large).count <= mostPostings)
    }

    @Test func aMegabyteOfOneWordIsOneShingle() {
        let features = features(String(repeating: "again ", count: 200_000))
        #expect(features.shingles.count == 1)
        #expect(features.samples.count == 1)
    }

    @Test func keysThatMeetInOnePlaceOfATableAreAllKept() {
        var table = PostingTable()
        for key in 0..<20_000 { table.insert(UInt32(key) << 16, UInt32(key)) }
        table.commit()
        for key in stride(from: 0, to: 20_000, by: 37) {
            var met: [UInt32] = []
            table.forEach(UInt32(key) << 16, depth: 4) { met.append($0) }
            // 65,536 keys at the most differ in their upper half.
            #expect(met == [UInt32(key)])
        }
    }
}
