import Model

/// Finds the earlier articles that may hold the same text: by bands of the signature, by sampled shingles (for texts cut
/// short or quoted, whose signatures differ) and by headline.
struct CopyIndex: Sendable {
    private let configuration: StoriesConfiguration
    private var bands = WindowPostings(salt: 0x2545_f491)
    private var samples = WindowPostings(salt: 0x9e6c_63d1)
    private var headlines = WindowPostings(salt: 0x1b87_3593)

    init(configuration: StoriesConfiguration) { self.configuration = configuration }

    mutating func insert(_ features: ArticleFeatures, headline: UInt32?, sequence: UInt32) {
        for band in features.bands { bands.insert(band, sequence) }
        for sample in features.samples { samples.insert(sample, sequence) }
        if let headline { headlines.insert(headline, sequence) }
    }

    /// Articles worth the exact check, those met most often first, ties to the earliest.
    func candidates(_ features: ArticleFeatures) -> [UInt32] {
        var met = postings(features)
        return Self.mostMet(&met, maximum: configuration.maximumCandidates)
    }

    /// Every posting that is looked at for an article, however often one is met: at most `bandDepth` per band and sample.
    func postings(_ features: ArticleFeatures) -> [UInt32] {
        var met: [UInt32] = []
        for band in features.bands { bands.forEach(band, depth: configuration.bandDepth) { met.append($0) } }
        for sample in features.samples { samples.forEach(sample, depth: configuration.bandDepth) { met.append($0) } }
        return met
    }

    /// Articles with the same headline, the newest first.
    func articles(headline: UInt32) -> [UInt32] {
        var met: [UInt32] = []
        headlines.forEach(headline, depth: configuration.bandDepth) { met.append($0) }
        return met
    }

    private static func mostMet(_ met: inout [UInt32], maximum: Int) -> [UInt32] {
        guard !met.isEmpty else { return [] }
        met.sort()
        var counted: [(sequence: UInt32, times: Int)] = []
        for sequence in met {
            if counted.last?.sequence == sequence {
                counted[counted.count - 1].times += 1
            } else {
                counted.append((sequence, 1))
            }
        }
        if counted.count > maximum {
            counted.sort { ($1.times, $0.sequence) < ($0.times, $1.sequence) }
            counted.removeLast(counted.count - maximum)
        }
        return counted.map(\.sequence)
    }

    mutating func commit() {
        bands.commit()
        samples.commit()
        headlines.commit()
    }

    mutating func rollBack() {
        bands.rollBack()
        samples.rollBack()
        headlines.rollBack()
    }

    mutating func expire(before sequence: UInt32) {
        bands.expire(before: sequence)
        samples.expire(before: sequence)
        headlines.expire(before: sequence)
    }

    /// Takes a finished day's segment in the place of what was inserted of it.
    mutating func adopt(_ segment: DaySegment, base: UInt32) {
        let end = base + UInt32(segment.count)
        bands.adopt(segment.bands, base: base, end: end)
        samples.adopt(segment.samples, base: base, end: end)
        headlines.adopt(segment.headlines, base: base, end: end)
    }

    /// Calls `body` with the table's number, key and article of every entry, in no order.
    func forEachEntry(_ body: (Int, UInt32, UInt32) -> Void) {
        for (number, table) in [bands, samples, headlines].enumerated() { table.forEachEntry { body(number, $0, $1) } }
    }
}
