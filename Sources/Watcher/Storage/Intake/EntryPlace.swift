/// What an entry can be known by beside its id in its own feed: ids change, and one article is in several feeds of its publisher.
package struct EntryPlace: Hashable, Sendable {
    /// The entry's page in canonical form; nil where it has none, or only the home page.
    package var link: String?
    /// The feed's own id of the entry; nil where it was derived, or is no more than the home page.
    package var guid: String?
    /// Key of the publisher; nil where nobody knows it.
    package var outlet: String?

    package init(link: String? = nil, guid: String? = nil, outlet: String? = nil) {
        self.link = link
        self.guid = guid
        self.outlet = outlet
    }
}
