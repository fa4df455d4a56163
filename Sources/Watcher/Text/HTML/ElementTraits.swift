/// What the sanitiser does with an element, and how its text is set apart.
struct ElementTraits: OptionSet {
    let rawValue: UInt32

    /// The tag is kept; of other elements only the content.
    static let kept = ElementTraits(rawValue: 1 << 0)
    /// Has no content and no end tag.
    static let void = ElementTraits(rawValue: 1 << 1)
    /// Begins and ends a line of text.
    static let block = ElementTraits(rawValue: 1 << 2)
    /// Set apart by an empty line.
    static let paragraph = ElementTraits(rawValue: 1 << 3)
    /// Its start tag ends an open paragraph.
    static let endsParagraph = ElementTraits(rawValue: 1 << 4)
    /// The content goes with the tag, markup within included.
    static let dropped = ElementTraits(rawValue: 1 << 5)
    /// The content is no markup up to the end tag, and goes.
    static let raw = ElementTraits(rawValue: 1 << 6)
    /// Tags outside cannot be closed from within: cells, captions, tables.
    static let boundary = ElementTraits(rawValue: 1 << 7)
    /// Stands only within a table.
    static let tablePart = ElementTraits(rawValue: 1 << 8)
    static let cell = ElementTraits(rawValue: 1 << 9)
    /// White space counts.
    static let preformatted = ElementTraits(rawValue: 1 << 10)
    /// Code that runs: the rest of the document goes with it when it is never closed.
    static let script = ElementTraits(rawValue: 1 << 11)
    /// A heading: closed by the next one.
    static let heading = ElementTraits(rawValue: 1 << 12)
    /// Nothing without a link to something.
    static let needsSource = ElementTraits(rawValue: 1 << 13)
}
