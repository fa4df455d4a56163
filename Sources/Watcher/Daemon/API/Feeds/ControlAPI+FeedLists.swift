import Control
import FeedParsing
import Model
import Storage

/// Feeds as subscription lists.
extension ControlAPI {
    func exportFeeds() async throws -> APIAnswer {
        let list = try await ask { store in
            let listed = try store.feedOutlines()
            let feeds = try store.allFeeds().flatMap { FeedOutlines.outlines($0, listed: listed[$0.id]) }
            return OPMLList(feeds: feeds, emptyFolders: FeedOutlines.stillEmpty(try store.emptyFolders(), beside: feeds))
        }
        let bare = list.feeds.count { $0[FeedOutlines.credentials] != nil }
        let comment =
            bare == 0
            ? nil : "The \(bare == 1 ? "address of 1 feed" : "addresses of \(bare) feeds") had user and password, which are left out here."
        return APIAnswer(text: OPML.document(list, title: "Feeds of Watcher", comment: comment), type: MediaType.opml)
    }

    func importFeeds(_ request: APIRequest) async throws -> APIAnswer {
        let content = try list(request.body)
        let first = FirstPolls(seed: store.installation.hashSeed, settings: configuration.fetch)
        let now = self.now
        let items = try await ask { store in
            var list = try FeedListImport(content, store: store, firstPolls: first, now: now)
            return try list.items()
        }
        context.feedsChanged.signal()
        return try APIAnswer(ImportResult(items))
    }

    private func list(_ bytes: [UInt8]) throws -> OPMLList {
        do {
            return try OPML.list(bytes, limits: FeedLimits(maximumBytes: 64 << 20))
        } catch {
            throw ProblemDocument(
                .badContent, "The list of feeds cannot be read: \(error.message).",
                errors: [SourceProblem(line: error.line, message: error.message)])
        }
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
