import Control
import FeedParsing
import Model
import Storage

/// Feeds as subscription lists.
extension ControlAPI {
    func exportFeeds() async throws -> APIAnswer {
        let feeds = try await ask { try $0.allFeeds() }
        return APIAnswer(text: OPML.document(feeds.map(FeedOutlines.outline), title: "Feeds of Watcher"), type: MediaType.opml)
    }

    func importFeeds(_ request: APIRequest) async throws -> APIAnswer {
        let outlines = try outlines(request.body)
        let first = FirstPolls(seed: store.installation.hashSeed, settings: configuration.fetch)
        let now = self.now
        let items = try await ask { store in try FeedListImport(outlines, store: store, firstPolls: first, now: now).items() }
        context.feedsChanged.signal()
        return try APIAnswer(ImportResult(items))
    }

    private func outlines(_ bytes: [UInt8]) throws -> [OPMLOutline] {
        do {
            return try OPML.parse(bytes, limits: FeedLimits(maximumBytes: 64 << 20))
        } catch {
            throw ProblemDocument(
                .badContent, "The list of feeds cannot be read: \(error.message).",
                errors: [SourceProblem(line: error.line, message: error.message)])
        }
    }
}

/// One import: what can be used is taken, and each outline learns what became of it.
private struct FeedListImport {
    let store: Store
    let firstPolls: FirstPolls
    let now: Timestamp
    let outlines: [OPMLOutline]
    private let known: [String: Feed]

    init(_ outlines: [OPMLOutline], store: Store, firstPolls: FirstPolls, now: Timestamp) throws {
        self.outlines = outlines
        self.store = store
        self.firstPolls = firstPolls
        self.now = now
        known = Dictionary(try store.allFeeds().map { ($0.url, $0) }) { first, _ in first }
    }

    func items() throws -> [ImportItem] {
        var wanted: [FeedDefinition] = []
        var seen: Set<String> = []
        var items = outlines.map { outline in
            do {
                let definition = try FeedOutlines.definition(outline, known: known[outline.xmlURL])
                guard seen.insert(definition.url).inserted else {
                    return item(definition.url, "unchanged", "it is in the list twice")
                }
                wanted.append(definition)
                return item(definition.url, state(of: definition), "")
            } catch {
                return item(outline.xmlURL, "failed", (error as? ProblemDocument)?.detail ?? "\(error)")
            }
        }
        _ = try store.importFeeds(firstPolls.imports(wanted, now: now), now: now)
        let ids = Dictionary(try store.allFeeds().map { (ShownURL.text($0.url), "\($0.id)") }) { first, _ in first }
        for index in items.indices { items[index].id = ids[items[index].name] }
        return items
    }

    private func state(of definition: FeedDefinition) -> String {
        guard let feed = known[definition.url] else { return "added" }
        return feed.settings == definition.settings ? "unchanged" : "updated"
    }

    private func item(_ url: String, _ state: String, _ reason: String) -> ImportItem {
        ImportItem(name: ShownURL.text(url), state: state, reason: reason)
    }
}

extension Store {
    /// Every feed, by id.
    func allFeeds() throws -> [Feed] {
        try PageRequest(limit: .max).gather { try feeds(after: $0, limit: min($1, 1_000)) }.items
    }
}

extension ImportResult {
    /// Sums up what became of each thing.
    init(_ items: [ImportItem]) {
        let counts = Dictionary(grouping: items, by: \.state).mapValues(\.count)
        let words = ["added", "updated", "unchanged", "failed"].compactMap { state in counts[state].map { "\($0) \(state)" } }
        self.init(
            id: "import", state: counts["failed"] == nil ? "done" : "partial",
            reason: words.isEmpty ? "the document holds nothing to import" : words.joined(separator: ", "), added: counts["added"] ?? 0,
            updated: counts["updated"] ?? 0, unchanged: counts["unchanged"] ?? 0, failed: counts["failed"] ?? 0, items: items)
    }
}
