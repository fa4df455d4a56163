import GRDB

/// Signals to the operator, and what they need: deliveries of two kinds of threads, the rhythm of every feed.
enum SchemaSignals {
    static func migrate(_ db: Database) throws {
        try db.execute(sql: signals + deliveries + answers)
        let counter = "INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"
        try db.execute(sql: counter, arguments: [Counter.nextSignal.rawValue, 1])
        try db.execute(sql: counter, arguments: [Counter.topicArticle.rawValue, 0])
    }

    /// `subject` and `aspect` name a state, of which one lasts at a time. A signal that nobody was told of goes with its end.
    /// `silent_at` is null while a silence is open.
    private static let signals = """
        CREATE TABLE signals (
            id INTEGER PRIMARY KEY, noun TEXT NOT NULL, subject TEXT NOT NULL, feed INTEGER, aspect TEXT NOT NULL, kind TEXT NOT NULL,
            code TEXT NOT NULL, reason TEXT NOT NULL, since INTEGER NOT NULL, updated_at INTEGER NOT NULL, ended_at INTEGER,
            version INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX signals_open ON signals (noun, subject, aspect) WHERE ended_at IS NULL;
        CREATE INDEX signals_of_feeds ON signals (feed) WHERE ended_at IS NULL AND feed IS NOT NULL;
        CREATE INDEX signals_ended ON signals (ended_at) WHERE ended_at IS NOT NULL;
        CREATE TABLE signal_versions (
            signal INTEGER NOT NULL REFERENCES signals (id) ON DELETE CASCADE, version INTEGER NOT NULL, message TEXT NOT NULL,
            PRIMARY KEY (signal, version)
        ) STRICT;
        CREATE TABLE feed_rhythms (
            feed INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE, rhythm TEXT NOT NULL, last INTEGER NOT NULL,
            silent_at INTEGER, reason TEXT NOT NULL, rules INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX feeds_silent ON feed_rhythms (silent_at) WHERE silent_at IS NOT NULL;
        CREATE TABLE topic_rhythms (
            topic TEXT NOT NULL PRIMARY KEY REFERENCES topics (id) ON DELETE CASCADE, rhythm TEXT NOT NULL, last INTEGER NOT NULL,
            silent_at INTEGER, reason TEXT NOT NULL, rules INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        """

    /// `thread` is an alert's id, or a signal's with its sign turned, so that both share one outbox and one set of rules.
    private static let deliveries = """
        CREATE TABLE new_deliveries (
            id INTEGER PRIMARY KEY, thread INTEGER NOT NULL, version INTEGER NOT NULL, channel TEXT NOT NULL, state TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL, lease_until INTEGER, reason TEXT NOT NULL, receipt TEXT,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
            alert INTEGER GENERATED ALWAYS AS (CASE WHEN thread > 0 THEN thread END) VIRTUAL,
            signal INTEGER GENERATED ALWAYS AS (CASE WHEN thread < 0 THEN -thread END) VIRTUAL,
            UNIQUE (thread, channel, version),
            FOREIGN KEY (alert, version) REFERENCES alert_versions (alert, version),
            FOREIGN KEY (signal, version) REFERENCES signal_versions (signal, version)
        ) STRICT;
        INSERT INTO new_deliveries (id, thread, version, channel, state, attempts, due_at, lease_until, reason, receipt, created_at,
            updated_at)
        SELECT id, alert, version, channel, state, attempts, due_at, lease_until, reason, receipt, created_at, updated_at
        FROM deliveries;
        DROP TABLE deliveries;
        ALTER TABLE new_deliveries RENAME TO deliveries;
        CREATE INDEX deliveries_queued ON deliveries (channel, due_at) WHERE state = 'queued';
        CREATE INDEX deliveries_sending ON deliveries (lease_until) WHERE state = 'sending';
        CREATE INDEX deliveries_dead ON deliveries (id) WHERE state = 'dead';
        CREATE INDEX deliveries_done ON deliveries (updated_at) WHERE state IN ('delivered', 'superseded', 'dropped');
        ALTER TABLE receipts RENAME COLUMN alert TO thread;

        """

    private static let answers = "ALTER TABLE answers ADD COLUMN etag TEXT;\n"
}
