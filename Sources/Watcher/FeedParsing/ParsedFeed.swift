package import Model

/// A feed document as read. Field meanings follow JSON Feed 1.1; URLs are resolved, texts are clean.
package struct ParsedFeed: Hashable, Sendable {
    package var format: FeedFormat
    /// As in `2.0`, `0.91`, `1.0`; empty where the document does not say.
    package var version: String
    /// Plain text.
    package var title: String?
    package var homePageURL: String?
    /// The feed's own address, where the document gives it.
    package var feedURL: String?
    /// Plain text.
    package var description: String?
    package var icon: String?
    /// BCP 47, as given but for underscores.
    package var language: String?
    package var authors: [Author]
    /// In the document's order, without duplicates.
    package var entries: [Entry]
    package var hints: PollHints
    /// WebSub hubs.
    package var hubs: [String]
    /// The document ended before it was complete; `entries` are the whole ones.
    package var isTruncated: Bool
    package var warnings: [FeedWarning]

    package init(
        format: FeedFormat, version: String = "", title: String? = nil, homePageURL: String? = nil, feedURL: String? = nil,
        description: String? = nil, icon: String? = nil, language: String? = nil, authors: [Author] = [], entries: [Entry] = [],
        hints: PollHints = PollHints(), hubs: [String] = [], isTruncated: Bool = false, warnings: [FeedWarning] = []
    ) {
        self.format = format
        self.version = version
        self.title = title
        self.homePageURL = homePageURL
        self.feedURL = feedURL
        self.description = description
        self.icon = icon
        self.language = language
        self.authors = authors
        self.entries = entries
        self.hints = hints
        self.hubs = hubs
        self.isTruncated = isTruncated
        self.warnings = warnings
    }
}
