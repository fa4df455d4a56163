/// Where reports come from, what they add to their stories, and what their outlets repeat.
enum SchemaLineage {
    /// `placements.marks` is the judgement's own form, opaque to the store; `texts.furniture` holds the ranges of bytes that were left
    /// out of comparisons, where any were; `furniture` what the judgement has learnt of an outlet.
    static let parts = [
        "ALTER TABLE placements ADD COLUMN marks BLOB",
        "ALTER TABLE placements ADD COLUMN developments TEXT",
        "ALTER TABLE texts ADD COLUMN furniture TEXT",
        "ALTER TABLE stories ADD COLUMN last_news INTEGER",
        "ALTER TABLE stories ADD COLUMN details TEXT",
        """
        CREATE TABLE furniture (
            outlet TEXT NOT NULL PRIMARY KEY, last_seen INTEGER NOT NULL, state BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
