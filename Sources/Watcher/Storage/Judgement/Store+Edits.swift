import FoundationEssentials
import GRDB
package import Model

extension Store {
    /// What edits added to the stories of the articles placed at `since` or later, in order of judgement.
    package func edits(since: Timestamp) throws(StorageFailure) -> [StoredEdit] {
        let sql = """
            SELECT e.article, e.revision, e.clock, e.marks, e.developments FROM edits e JOIN placements p ON p.article = e.article
            WHERE p.clock >= ? ORDER BY e.clock, e.article, e.revision
            """
        return try read { db in try db.rows(sql, [since.microseconds]) { try StoredEdit(&$0) } }
    }
}

extension Database {
    func write(_ edit: StoredEdit) throws {
        try run(
            "INSERT INTO edits (article, revision, clock, marks, developments) VALUES (?, ?, ?, ?, ?)",
            [
                edit.edition.article.rawValue, edit.edition.revision, edit.time.microseconds, Data(edit.marks),
                try StoredJSON.text(edit.developments),
            ])
    }

    /// What the edits of a story's articles brought, by article, the earliest first.
    func editedDevelopments(of story: StoryID) throws -> [ArticleID: [Development]] {
        let sql = """
            SELECT e.article, e.revision, e.clock, e.marks, e.developments FROM edits e JOIN articles a ON a.id = e.article
            WHERE a.story = ? ORDER BY e.article, e.revision
            """
        let edits = try rows(sql, [story.rawValue]) { try StoredEdit(&$0) }
        return Dictionary(grouping: edits, by: \.edition.article).mapValues { $0.flatMap(\.developments) }
    }
}

extension StoredEdit {
    fileprivate init(_ columns: inout Columns) throws {
        self.init(
            edition: ArticleEdition(article: columns.id(), revision: columns.int32()), time: columns.time(), marks: try columns.bytes(),
            developments: try StoredJSON.value([Development].self, from: columns.string()))
    }
}
