import Control
import Model
import Storage

extension ArticleResource {
    init(_ stored: StoredArticle, reason: String? = nil) {
        let article = stored.article
        self.init(
            id: "\(article.id)", state: "judged", reason: reason ?? Self.reason(stored), title: article.title, url: article.url,
            outlet: article.outlet.name, feed: article.feed?.description, language: article.language, authors: article.authors,
            tags: article.tags, published: article.published?.rfc3339, stated: article.stated?.rfc3339,
            ingested: article.ingested.rfc3339, revision: Int(article.revision),
            story: stored.story?.description, copy: stored.copy.map { CopyResource($0) }, backlog: article.isBacklog)
    }

    /// An entry that the judge has yet to see.
    init(_ queued: QueuedEntry, now: Timestamp) {
        let entry = queued.entry
        let date = entry.published ?? entry.modified
        self.init(
            id: "\(queued.article)", state: "waiting", reason: "taken in and not judged yet", title: entry.title ?? "", url: entry.url,
            outlet: queued.feed.outletOverride ?? entry.source?.title ?? queued.feed.title, feed: "\(queued.feed.id)",
            language: entry.language ?? queued.feed.language, authors: entry.authors.compactMap(\.name), tags: entry.tags,
            published: date.map { min($0, queued.ingested).rfc3339 },
            stated: date.flatMap { $0 > queued.ingested ? $0.rfc3339 : nil }, ingested: queued.ingested.rfc3339,
            revision: Int(queued.revision), backlog: queued.isBacklog)
    }

    private static func reason(_ stored: StoredArticle) -> String {
        guard let story = stored.story else { return "judged; its story is gone" }
        return stored.copy.map { "a copy of \($0.original), in \(story)" } ?? "in \(story)"
    }
}
