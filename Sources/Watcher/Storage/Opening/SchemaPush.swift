import GRDB

/// Feeds that hubs push: what documents offer, the subscriptions, and pushed documents that wait to be read.
enum SchemaPush {
    static func migrate(_ db: Database) throws {
        try db.execute(sql: offers + subscriptions + pushes + polls)
        let counter = "INSERT INTO counters (name, value) VALUES (?, 1) ON CONFLICT (name) DO NOTHING"
        try db.execute(sql: counter, arguments: [Counter.nextSubscription.rawValue])
    }

    /// `is_open`: nobody has subscribed to it yet.
    private static let offers = """
        CREATE TABLE hub_offers (
            feed INTEGER PRIMARY KEY, hub TEXT NOT NULL, topic TEXT NOT NULL, is_open INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX hub_offers_open ON hub_offers (feed) WHERE is_open = 1;

        """

    /// One of each feed, beside those that end.
    private static let subscriptions = """
        CREATE TABLE subscriptions (
            id INTEGER PRIMARY KEY, feed INTEGER NOT NULL, hub TEXT NOT NULL, topic TEXT NOT NULL, token TEXT NOT NULL,
            secret BLOB NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, since INTEGER NOT NULL, verified_at INTEGER,
            lease_until INTEGER, pending TEXT, next_request INTEGER NOT NULL, attempts INTEGER NOT NULL, missed INTEGER NOT NULL,
            pushes INTEGER NOT NULL, refused INTEGER NOT NULL, last_push INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX subscriptions_of_feeds ON subscriptions (feed) WHERE state <> 'ending';
        CREATE INDEX subscriptions_due ON subscriptions (next_request);

        """

    private static let pushes = """
        CREATE TABLE pushes (
            id INTEGER PRIMARY KEY AUTOINCREMENT, subscription INTEGER NOT NULL, feed INTEGER NOT NULL, received INTEGER NOT NULL,
            hub TEXT NOT NULL, content_type TEXT, body BLOB NOT NULL
        ) STRICT;
        CREATE INDEX pushes_of_subscriptions ON pushes (subscription);

        """

    /// The hub that pushed the document; null where it was polled.
    private static let polls = "ALTER TABLE polls ADD COLUMN hub TEXT;\n"

    /// The further hubs of a feed, as a JSON list.
    static let spares = """
        ALTER TABLE hub_offers ADD COLUMN spares TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE subscriptions ADD COLUMN spares TEXT NOT NULL DEFAULT '[]';

        """
}
