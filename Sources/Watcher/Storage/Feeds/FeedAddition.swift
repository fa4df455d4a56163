package import Model

/// What adding a feed came to.
package enum FeedAddition: Hashable, Sendable {
    case added(Feed)
    /// The URL was there already; nothing was changed.
    case existing(Feed)

    package var feed: Feed {
        switch self {
        case .added(let feed), .existing(let feed): feed
        }
    }
}

/// A feed of a list that is imported or provisioned.
package struct FeedImport: Hashable, Sendable {
    package var url: String
    package var settings: FeedSettings
    /// Shown until the document names itself.
    package var title: String
    package var firstDue: Timestamp
    /// A new feed is added paused; for a known one this says nothing.
    package var isPaused: Bool
    /// How a subscription list named it, as its reader keeps it; nil leaves what is there.
    package var outline: String?

    package init(
        url: String, settings: FeedSettings = FeedSettings(), title: String = "", firstDue: Timestamp, isPaused: Bool = false,
        outline: String? = nil
    ) {
        self.isPaused = isPaused
        self.outline = outline
        self.url = url
        self.settings = settings
        self.title = title
        self.firstDue = firstDue
    }
}

/// What an import came to.
package struct ImportCounts: Hashable, Sendable {
    package var added: Int
    package var updated: Int
    package var unchanged: Int

    package init(added: Int = 0, updated: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.updated = updated
        self.unchanged = unchanged
    }
}

/// What a permanent redirect came to.
package enum FeedMove: Hashable, Sendable {
    case moved
    /// It was there already.
    case same
    /// Another feed has that URL; nothing was changed.
    case duplicate(FeedID)
}
