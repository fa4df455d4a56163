/// What edited entries add to the stories of their articles, and the moves between stories by story.
enum SchemaEdits {
    /// `marks` is the judgement's own form, opaque to the store. Only edits that brought a development have a row.
    static let parts = [
        """
        CREATE TABLE edits (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, revision INTEGER NOT NULL, clock INTEGER NOT NULL,
            marks BLOB NOT NULL, developments TEXT NOT NULL, PRIMARY KEY (article, revision)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX membership_log_left ON membership_log (from_story) WHERE from_story IS NOT NULL",
        "CREATE INDEX membership_log_came ON membership_log (to_story) WHERE from_story IS NOT NULL",
    ]
}
