/// What a key or an entry of a `PostingTable` leads to: an entry, one article alone, or nothing; in 32 bits.
///
/// Sequence numbers take 31 bits: they begin at zero whenever the program starts, and two thousand million articles are more than it
/// ever sees until it ends.
struct PostingLink: Equatable, Sendable {
    private static let articleBit: UInt32 = 1 << 31

    /// The end of a list, and a head that was never used.
    static let none = PostingLink(value: 0)
    /// A head whose only article was taken back: its place stays taken, so that the search for other keys goes on past it.
    static let emptied = PostingLink(value: .max)

    private let value: UInt32

    private init(value: UInt32) { self.value = value }

    init(entry index: Int) { value = UInt32(truncatingIfNeeded: index + 1) }

    init(article sequence: UInt32) { value = sequence | Self.articleBit }

    var isEnd: Bool { self == .none || self == .emptied }

    /// The entry's index; nil for an article alone, and at an end.
    var entry: Int? { value == 0 || value & Self.articleBit != 0 ? nil : Int(value) - 1 }

    /// The sequence number of an article alone.
    var article: UInt32 { value & ~Self.articleBit }
}
