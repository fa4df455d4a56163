/// A part of a page, or of a feed's content, that was left out of the text.
package struct RemovedPart: Hashable, Sendable, Codable {
    /// What it was: `share bar`, `related links`, `byline` …
    package var kind: String
    /// How it begins; at most 80 bytes.
    package var excerpt: String

    package init(kind: String, excerpt: String) {
        self.kind = kind
        self.excerpt = excerpt
    }
}
