/// What a subscription list holds.
package struct OPMLList: Hashable, Sendable {
    /// In order, each with its folders.
    package var feeds: [OPMLOutline]
    /// The ways to outlines that are no feeds and hold nothing: empty folders, and links of other kinds with their attributes.
    package var emptyFolders: [[OPMLFolder]]

    package init(feeds: [OPMLOutline] = [], emptyFolders: [[OPMLFolder]] = []) {
        self.feeds = feeds
        self.emptyFolders = emptyFolders
    }
}
