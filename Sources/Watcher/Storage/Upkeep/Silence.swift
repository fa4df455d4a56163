package import Model

package struct SilenceID: WatcherIdentifier {
    package static let prefix = "si"
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A person's wish for quiet: alerts that it matches are held while it lasts.
package struct Silence: Hashable, Sendable, Codable {
    package enum Matcher: Hashable, Sendable, Codable {
        case all
        case topic(String)
        case story(StoryID)
    }

    package var id: SilenceID
    package var matcher: Matcher
    package var until: Timestamp
    package var comment: String
    package var createdAt: Timestamp

    package init(id: SilenceID, matcher: Matcher, until: Timestamp, comment: String, createdAt: Timestamp) {
        self.id = id
        self.matcher = matcher
        self.until = until
        self.comment = comment
        self.createdAt = createdAt
    }
}
