import GRDB
import Model

/// How an article lies in its tables: `a` its row, `t` the text of one revision.
enum ArticleRow {
    static let columns = """
        a.id, t.revision, a.feed, a.entry_id, a.outlet_key, a.outlet, t.title, t.text, t.url, t.language, t.authors, t.tags, \
        t.published, t.stated, t.ingested, t.is_backlog, a.story, a.copy_of, a.copy_kind, a.copy_similarity, a.copy_shared, t.clock
        """

    static func article(_ columns: inout Columns) throws -> StoredArticle {
        let article = Article(
            id: columns.id(), revision: columns.int32(), feed: columns.optionalID(), entryID: columns.string(),
            outlet: Outlet(key: columns.optionalString(), name: columns.string()), title: columns.string(), text: columns.string(),
            url: columns.optionalString(), language: columns.optionalString(), authors: try list(&columns),
            tags: try list(&columns), published: columns.optionalTime(), stated: columns.optionalTime(), ingested: columns.time(),
            isBacklog: columns.bool())
        return StoredArticle(
            article: article, story: columns.optionalID(), copy: try copy(&columns), time: columns.time())
    }

    /// Reads `copy_of, copy_kind, copy_similarity, copy_shared`.
    static func copy(_ columns: inout Columns) throws -> CopyMatch? {
        let original: ArticleID? = columns.optionalID()
        guard let original else {
            columns.skip(3)
            return nil
        }
        return CopyMatch(original: original, kind: try columns.word(), similarity: columns.real(), shared: columns.int())
    }

    private static func list(_ columns: inout Columns) throws -> [String] {
        let text = columns.string()
        return text == "[]" ? [] : try StoredJSON.value([String].self, from: text)
    }

    static let summaryColumns = "a.id, a.title, a.url, a.outlet_key, a.outlet, a.published, a.ingested, a.story"

    static func summary(_ columns: inout Columns) -> ArticleSummary {
        ArticleSummary(
            id: columns.id(), title: columns.string(), url: columns.optionalString(),
            outlet: Outlet(key: columns.optionalString(), name: columns.string()), published: columns.optionalTime(),
            ingested: columns.time(), story: columns.optionalID())
    }
}
