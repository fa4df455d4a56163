/// What people said of stories by merging and splitting them. It outlives the articles, whose titles are kept with it.
enum SchemaLabels {
    static let parts = [
        """
        CREATE TABLE story_labels (
            id INTEGER PRIMARY KEY, verdict TEXT NOT NULL, article INTEGER NOT NULL, story INTEGER NOT NULL, title TEXT NOT NULL,
            other INTEGER NOT NULL, other_story INTEGER NOT NULL, other_title TEXT NOT NULL, reason TEXT NOT NULL, time INTEGER NOT NULL
        ) STRICT
        """,
        // Earlier decisions, as far as their articles are still there.
        """
        INSERT INTO story_labels (verdict, article, story, title, other, other_story, other_title, reason, time)
        SELECT
            CASE WHEN x.story IS NULL THEN 'together' ELSE 'apart' END, m.article, m.from_story, a.title, o.id,
            CASE WHEN x.story IS NULL THEN m.to_story ELSE m.from_story END, o.title, m.reason, m.time
        FROM membership_log AS m
        JOIN articles AS a ON a.id = m.article
        LEFT JOIN separations AS x
            ON x.story = MIN(m.from_story, m.to_story) AND x.other = MAX(m.from_story, m.to_story)
        JOIN articles AS o ON o.id = (
            SELECT MIN(id) FROM articles
            WHERE story = CASE WHEN x.story IS NULL THEN m.to_story ELSE m.from_story END AND id <> m.article)
        WHERE m.kind = 'manual' AND m.from_story IS NOT NULL ORDER BY m.id
        """,
    ]
}
