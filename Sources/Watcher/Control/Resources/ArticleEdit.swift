/// One text of an article that was edited, with what the edit changed.
package struct ArticleEdit: Codable, Hashable, Sendable {
    /// 1 for the first text.
    package var revision: Int
    /// RFC 3339. When it was taken in.
    package var ingested: String
    /// Plain text.
    package var title: String
    /// How the entry was known where its id did not tell.
    package var note: String?
    /// What differs from the text before, the title first; absent for the first text, and where the one before is not kept.
    package var changes: [TextEdit]?
    /// Changes beyond those listed.
    package var more: Int

    package init(
        revision: Int, ingested: String, title: String, note: String? = nil, changes: [TextEdit]? = nil, more: Int = 0
    ) {
        self.revision = revision
        self.ingested = ingested
        self.title = title
        self.note = note
        self.changes = changes
        self.more = more
    }

    private enum CodingKeys: String, CodingKey { case revision, ingested, title, note, changes, more }
}

/// A sentence that an edit took away or brought.
package struct TextEdit: Codable, Hashable, Sendable {
    /// One of: removed, added.
    package var kind: String
    /// Plain text.
    package var text: String

    package init(kind: String, text: String) {
        self.kind = kind
        self.text = text
    }

    private enum CodingKeys: String, CodingKey { case kind, text }
}
