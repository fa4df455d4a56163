import FeedParsing
import Model
import Storage
import Text

/// Finds what a document's entries can be known by beside their ids.
struct EntryPlacer {
    private let builder = ArticleBuilder()
    private let context: ArticleBuilder.Context
    private let homePageURL: String?
    /// The outlet of entries that name no source, which are nearly all.
    private let outlet: String?

    init(feed: Feed, document: ParsedFeed, now: Timestamp) {
        homePageURL = document.homePageURL ?? feed.homePageURL
        context = ArticleBuilder.Context(
            feed: feed.id, outletOverride: feed.settings.outlet, feedTitle: document.title ?? feed.title, feedURL: feed.url,
            homePageURL: homePageURL, ingested: now)
        outlet = builder.outlet(of: Entry(id: ""), context).key
    }

    func place(of entry: Entry) -> EntryPlace {
        let isOwnID = !entry.isIDDerived && !entry.id.isEmpty
        let isPage = URLResolver.isHTTP(entry.id)
        let guid = isPage ? EntryLink.identity(entry.id, homePageURL: homePageURL) : entry.id
        let key = outlet == nil || entry.source?.title != nil ? builder.outlet(of: entry, context).key : outlet
        return EntryPlace(
            link: EntryLink.identity(entry.url ?? entry.externalURL, homePageURL: homePageURL), guid: isOwnID ? guid : nil, outlet: key)
    }
}
