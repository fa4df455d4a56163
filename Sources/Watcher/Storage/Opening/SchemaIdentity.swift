/// How entries are known again where their ids do not tell, and what the feeds said where it is not what counts.
enum SchemaIdentity {
    static let parts = [entries, feeds, texts]

    /// `twin`, `link`, `guid` and `outlet` are hashes; a duplicate's `article` is that of the entry it repeats.
    private static let entries = """
        ALTER TABLE entries ADD COLUMN note TEXT;
        ALTER TABLE entries ADD COLUMN is_duplicate INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entries ADD COLUMN twin INTEGER;
        ALTER TABLE entries ADD COLUMN link INTEGER;
        ALTER TABLE entries ADD COLUMN guid INTEGER;
        ALTER TABLE entries ADD COLUMN outlet INTEGER;
        ALTER TABLE entries ADD COLUMN size INTEGER;
        CREATE INDEX entries_by_twin ON entries (feed, twin) WHERE twin IS NOT NULL;
        CREATE INDEX entries_by_link ON entries (link) WHERE link IS NOT NULL;
        CREATE INDEX entries_by_guid ON entries (guid) WHERE guid IS NOT NULL;
        CREATE INDEX entries_by_article ON entries (article);
        """

    private static let feeds = """
        CREATE TABLE feed_identity (
            feed INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE, mode TEXT NOT NULL, reason TEXT NOT NULL,
            since INTEGER NOT NULL
        ) STRICT;
        """

    /// How a subscription list named a feed: folders, names, attributes of other programs.
    static let outlines = """
        CREATE TABLE feed_outlines (
            feed INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE, outline TEXT NOT NULL
        ) STRICT;
        """

    /// Ways to empty folders of subscription lists, in the list's own form.
    static let folders = "CREATE TABLE feed_folders (path TEXT NOT NULL UNIQUE) STRICT"

    /// `stated` is the feed's own date where `published` is another, `note` why a text is the article's next revision.
    private static let texts = """
        ALTER TABLE intake ADD COLUMN note TEXT;
        ALTER TABLE texts ADD COLUMN stated INTEGER;
        ALTER TABLE texts ADD COLUMN note TEXT;
        """
}
