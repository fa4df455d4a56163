/// How an element behaves in the tree of a page.
struct PageTraits: OptionSet {
    let rawValue: UInt16

    /// Its text is a paragraph of its own.
    static let block = PageTraits(rawValue: 1 << 0)
    /// Its start tag ends an open paragraph.
    static let endsParagraph = PageTraits(rawValue: 1 << 1)
    /// May hold an article: the search for the main text looks inside.
    static let container = PageTraits(rawValue: 1 << 2)
    static let void = PageTraits(rawValue: 1 << 3)
    /// The content is no markup up to the end tag.
    static let raw = PageTraits(rawValue: 1 << 4)
    /// Never part of a text.
    static let dropped = PageTraits(rawValue: 1 << 5)
    /// End tags from within do not reach beyond it.
    static let boundary = PageTraits(rawValue: 1 << 6)
    static let tablePart = PageTraits(rawValue: 1 << 7)
}
