import Control
import FeedParsing
import Model
import Storage

/// One import: what can be used is taken, and each outline learns what became of it.
struct FeedListImport {
    let store: Store
    let firstPolls: FirstPolls
    let now: Timestamp
    let outlines: [OPMLOutline]
    private let emptyFolders: [[OPMLFolder]]
    private var known: [String: Feed]
    /// Feeds whose addresses have user and password, by what a list shows of them.
    private var hidden: [String: [Feed]]

    init(_ list: OPMLList, store: Store, firstPolls: FirstPolls, now: Timestamp) throws {
        outlines = list.feeds
        emptyFolders = list.emptyFolders
        self.store = store
        self.firstPolls = firstPolls
        self.now = now
        let feeds = try store.allFeeds()
        known = Dictionary(feeds.map { ($0.url, $0) }) { first, _ in first }
        hidden = Dictionary(grouping: feeds.filter { ShownURL.bare($0.url) != $0.url }) { ShownURL.bare($0.url) }
    }

    /// What became of each outline, in the order of the list.
    mutating func items() throws -> [ImportItem] {
        var wanted: [FeedDefinition] = []
        var items = outlines.map { item($0.xmlURL, "unchanged", "it is in the list several times") }
        var urls = [String?](repeating: nil, count: outlines.count)
        for places in groups() {
            let outline = outlines[places[0]]
            let feed = match(outline)
            do {
                let definition = try FeedOutlines.definition(places.map { outlines[$0] }, known: feed)
                wanted.append(definition)
                items[places[0]] = item(definition.url, state(of: definition, feed), reason(outline, feed))
                for place in places { urls[place] = definition.url }
            } catch {
                items[places[0]] = item(outline.xmlURL, "failed", (error as? ProblemDocument)?.detail ?? "\(error)")
            }
        }
        let folders = emptyFolders.compactMap(FeedOutlines.stored)
        _ = try store.importFeeds(firstPolls.imports(wanted, now: now), emptyFolders: folders, now: now)
        let ids = Dictionary(try store.allFeeds().map { ($0.url, "\($0.id)") }) { first, _ in first }
        for index in items.indices { items[index].id = urls[index].flatMap { ids[$0] } }
        return items
    }

    /// The places of the outlines of one feed together, since a list may have it in several folders. Addresses without their user and
    /// password may be those of several feeds, and stay apart where as many feeds are known.
    private func groups() -> [[Int]] {
        var groups: [[Int]] = []
        var places: [String: Int] = [:]
        for (index, outline) in outlines.enumerated() {
            let isHidden = outline[FeedOutlines.credentials] != nil && (hidden[outline.xmlURL]?.count ?? 0) > 1
            if !isHidden, let place = places[outline.xmlURL] {
                groups[place].append(index)
            } else {
                places[outline.xmlURL] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    /// The feed of that address; else the next one whose address is the same without user and password.
    private mutating func match(_ outline: OPMLOutline) -> Feed? {
        let isStripped = outline[FeedOutlines.credentials] != nil
        if !isStripped, let feed = known[outline.xmlURL] { return feed }
        guard var feeds = hidden[outline.xmlURL], !feeds.isEmpty else { return known[outline.xmlURL] }
        defer { hidden[outline.xmlURL] = feeds }
        return feeds.removeFirst()
    }

    private func state(of definition: FeedDefinition, _ feed: Feed?) -> String {
        guard let feed else { return "added" }
        return feed.settings == definition.settings ? "unchanged" : "updated"
    }

    private func reason(_ outline: OPMLOutline, _ feed: Feed?) -> String {
        guard feed == nil, outline[FeedOutlines.credentials] != nil else { return "" }
        return "its user and password are not in the list; give them with `feed set ID --url`"
    }

    private func item(_ url: String, _ state: String, _ reason: String) -> ImportItem {
        ImportItem(name: ShownURL.text(url), state: state, reason: reason)
    }
}
