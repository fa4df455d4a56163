/// A feed that a web page names, or that a rule or a usual path suggests.
package struct DiscoveredLink: Hashable, Sendable, Codable {
    package enum Origin: String, Sendable, Codable {
        /// `<link rel="alternate">` of the page.
        case page
        /// A rule for the site, such as YouTube's.
        case rule
        /// A path that many sites use; nobody has said that there is a feed.
        case commonPath = "common-path"
    }

    /// Absolute.
    package var url: String
    package var title: String?
    /// The media type as the page gives it.
    package var type: String?
    package var origin: Origin

    package init(url: String, title: String? = nil, type: String? = nil, origin: Origin) {
        self.url = url
        self.title = title
        self.type = type
        self.origin = origin
    }
}
