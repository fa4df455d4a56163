/// Where things stand in a segment: words of eight bytes for the header, then the sections, each at a multiple of eight.
///
/// Numbers are in the machine's own order: a segment is a cache of this machine, and the mark reads wrong on another one.
enum SegmentLayout {
    /// Counted up whenever the form changes, or what features and marks mean; those bring their own versions.
    static let version: UInt64 = 3
    /// "day segm" and the versions.
    static var mark: UInt64 {
        0x6461_7920_7365_676d ^ (version << 16) ^ (UInt64(ArticleFeatures.version) << 8) ^ UInt64(ReportMarks.version)
    }

    /// Words of the header.
    enum Word: Int, CaseIterable {
        case mark, checksum, seed, settings, day, size
    }

    /// The sections, in order. Those that arrivals are compared with come first, what is seldom read last.
    enum Section: Int, CaseIterable {
        /// Int64 each, in the order of placement; the publication's is the least there is where none is told.
        case articles, times, published
        /// Places in `articles` as UInt32, by article.
        case order
        /// UInt8 each.
        case flags
        /// UInt16 each, as `TextLanguage` has them.
        case languages
        /// Two sections for each table: where its buckets begin, and its entries; UInt32 each.
        case bandStarts, bandEntries, sampleStarts, sampleEntries, headlineStarts, headlineEntries, termStarts, termEntries
        /// Where an article's terms begin, as UInt32, one more than there are articles; the terms, UInt32; their weights, UInt16.
        case vectorStarts, vectorTerms, vectorWeights
        /// In the same manner: shingles, UInt32, and facts, bytes.
        case shingleStarts, shingles, factStarts, facts
        /// Articles of the day that could not be read, Int64.
        case unreadable
    }

    static let headerWords = Word.allCases.count + 2 * Section.allCases.count
    static let headerBytes = headerWords * 8

    /// Stands for a time that is not told.
    static let noTime = Int64.min

    /// What a flag says of an article.
    static let hasPage: UInt8 = 1
    static let isHeadline: UInt8 = 2
    static let isCopy: UInt8 = 4
    static let hasDevelopments: UInt8 = 8
}
