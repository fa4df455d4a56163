/// A text being gathered: one element with everything inside.
struct Capture {
    /// Where the text goes when its element ends.
    enum Target: UInt8 {
        case feedTitle, feedLink, feedDescription, feedLanguage, feedIcon, ttl, updatePeriod, updateFrequency, skipHour, skipDay
        case title, link, id, content, summary, published, updated, language, image, duration, tag, keywords
        case personLine, fallbackPersonLine, personName, personEmail, personURI
        case sourceTitle, sourceLink, mediaTitle
    }

    var target: Target
    var rank: UInt8
    var type: BodyType
    var base: Int32
    /// Where the text begins among the builder's bytes.
    var start: Int
    /// What the element turns out to be when it has children of the right kind, as an author or an image.
    var container: Scope?
    /// Elements open within the captured one.
    var depth = 0
    /// Elements have come: from here on the bytes are HTML, text escaped.
    var isMarkup = false
    /// The open child is the div that Atom wants around XHTML, which is no part of the text.
    var isInWrapper = false
    /// Bases set by elements within, with their depth.
    var innerBases: [(depth: Int, base: Int32)] = []
}
