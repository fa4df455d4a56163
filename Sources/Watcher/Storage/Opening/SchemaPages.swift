/// Pages of articles whose feeds ask for full text, and what was left out of texts.
enum SchemaPages {
    static let parts = [pages, removed]

    /// While `state` is `waiting` the page has the id of the row in the intake queue that waits for it; the judge passes that by. Then the
    /// row gets a new id, at the end of the queue, and the page stays as the record of what became of it.
    private static let pages = """
        CREATE TABLE pages (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL, revision INTEGER NOT NULL, feed INTEGER NOT NULL,
            url TEXT NOT NULL, host TEXT NOT NULL, is_backlog INTEGER NOT NULL, state TEXT NOT NULL,
            due_at INTEGER NOT NULL, deadline INTEGER NOT NULL, lease_until INTEGER, tries INTEGER NOT NULL DEFAULT 0,
            outcome TEXT, reason TEXT, status INTEGER, bytes INTEGER NOT NULL DEFAULT 0, final_url TEXT,
            started_at INTEGER, ended_at INTEGER, removed TEXT
        ) STRICT;
        CREATE INDEX pages_waiting ON pages (is_backlog, id) WHERE state = 'waiting';
        CREATE INDEX pages_by_deadline ON pages (deadline) WHERE state = 'waiting';
        CREATE INDEX pages_by_article ON pages (article, revision);
        """

    /// The rule by which feeds and pages were asked for, and whether https was taken because the host asks for it.
    static let access = """
        ALTER TABLE polls ADD COLUMN access TEXT;
        ALTER TABLE pages ADD COLUMN access TEXT;
        ALTER TABLE pages ADD COLUMN is_secured INTEGER NOT NULL DEFAULT 0;

        """

    /// Furniture that was taken off a feed's own content, by text.
    private static let removed = """
        CREATE TABLE removed_parts (
            text INTEGER PRIMARY KEY REFERENCES texts (id) ON DELETE CASCADE, parts TEXT NOT NULL
        ) STRICT;
        """
}
