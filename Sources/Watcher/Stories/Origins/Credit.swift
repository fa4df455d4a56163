import Text

/// A source that a report names as the one its text or its facts come from.
package struct Credit: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        /// The feed names the outlet that the entry was taken from, or the entry's page is another publisher's.
        case source
        /// "Source: …", "originally published by …".
        case syndication
        /// "LONDON (Reuters) -".
        case dateline
        /// "By The Associated Press".
        case byline
        /// "according to …": a fact is credited, which is weaker than a text.
        case attribution
        /// "… contributed to this report".
        case contribution
    }

    package var kind: Kind
    /// As people write it.
    package var name: String
    /// Equal for all spellings of a known publisher.
    package var key: String
    /// Percent.
    package var confidence: UInt8
    /// Whether it is surely a publisher; else it counts only where an outlet of the story has this name.
    package var isPublisher: Bool
    /// The words that show it.
    package var words: String

    /// Names and words are cut to the bytes that are stored.
    package init(kind: Kind, name: String, key: String, confidence: UInt8, isPublisher: Bool, words: String) {
        self.kind = kind
        self.name = PlainText.cut(name, maximumBytes: Self.maximumBytes)
        self.key = PlainText.cut(key, maximumBytes: Self.maximumBytes)
        self.confidence = confidence
        self.isPublisher = isPublisher
        self.words = PlainText.cut(words, maximumBytes: Self.maximumBytes)
    }

    private static let maximumBytes = 120
}
