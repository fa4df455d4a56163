/// The first schema. Times are int64 microseconds UTC, ids int64 made by the application, lists JSON text, switches 0 and 1.
enum SchemaV1 {
    static let parts = [base, polling, intake, articles, stories, topics, alerts, outbox, people]

    private static let base = """
        CREATE TABLE installation (
            id INTEGER PRIMARY KEY CHECK (id = 1), installation INTEGER NOT NULL, hash_seed INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE counters (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """

    /// A removed feed keeps its row: its articles, its id and the entries it has shown outlive it.
    private static let polling = """
        CREATE TABLE feeds (
            id INTEGER PRIMARY KEY, url TEXT NOT NULL, host TEXT NOT NULL,
            outlet TEXT, every INTEGER, full_text INTEGER NOT NULL, backlog INTEGER NOT NULL,
            state TEXT NOT NULL, title TEXT NOT NULL, home_page TEXT, language TEXT,
            next_due INTEGER NOT NULL, due_reason TEXT NOT NULL, lease_until INTEGER,
            etag TEXT, last_modified TEXT, last_poll INTEGER, last_success INTEGER, last_status INTEGER,
            failures INTEGER NOT NULL DEFAULT 0, problem_code TEXT, problem TEXT,
            polls INTEGER NOT NULL DEFAULT 0, not_modified INTEGER NOT NULL DEFAULT 0, entries_seen INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL, removed_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX feeds_by_url ON feeds (url);
        CREATE INDEX feeds_by_host ON feeds (host);
        CREATE INDEX feeds_due ON feeds (next_due) WHERE state = 'active' AND removed_at IS NULL;
        CREATE INDEX feeds_in_trouble ON feeds (id) WHERE problem_code IS NOT NULL AND removed_at IS NULL;

        CREATE TABLE polls (
            id INTEGER PRIMARY KEY, feed INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
            started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, status INTEGER, problem_code TEXT, problem TEXT,
            bytes INTEGER NOT NULL, final_url TEXT, hops TEXT NOT NULL,
            added INTEGER NOT NULL, edited INTEGER NOT NULL, unchanged INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX polls_by_feed ON polls (feed, id);
        """

    /// `entries` remembers what each feed has shown; `intake` holds what the judge has yet to see.
    private static let intake = """
        CREATE TABLE entries (
            feed INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE, entry_id TEXT NOT NULL,
            article INTEGER NOT NULL, revision INTEGER NOT NULL, hash INTEGER NOT NULL, seen_day INTEGER NOT NULL, skipped TEXT,
            PRIMARY KEY (feed, entry_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE intake (
            id INTEGER PRIMARY KEY, feed INTEGER NOT NULL REFERENCES feeds (id), entry_id TEXT NOT NULL,
            article INTEGER NOT NULL, revision INTEGER NOT NULL, is_backlog INTEGER NOT NULL, ingested INTEGER NOT NULL,
            poll INTEGER NOT NULL, payload TEXT NOT NULL
        ) STRICT;
        CREATE INDEX intake_by_article ON intake (article);
        """

    /// `articles` has what lists need of the latest revision, `texts` every revision whole. `placements` has what the judge saw of an
    /// article when it gave it its place, under the number of that text: an edit leaves it alone, so that a rebuild sees the same.
    private static let articles = """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, feed INTEGER REFERENCES feeds (id), entry_id TEXT NOT NULL,
            outlet_key TEXT, outlet TEXT NOT NULL, title TEXT NOT NULL, url TEXT, url_hash INTEGER, language TEXT,
            published INTEGER, ingested INTEGER NOT NULL, day INTEGER NOT NULL, is_backlog INTEGER NOT NULL,
            clock INTEGER NOT NULL, poll INTEGER,
            story INTEGER, copy_of INTEGER, copy_kind TEXT, copy_similarity REAL, copy_shared INTEGER
        ) STRICT;
        CREATE INDEX articles_by_story ON articles (story, id);
        CREATE INDEX articles_by_day ON articles (day);
        CREATE INDEX articles_by_clock ON articles (clock);
        CREATE INDEX articles_by_url ON articles (url_hash) WHERE url_hash IS NOT NULL;
        CREATE INDEX articles_by_feed ON articles (feed);
        CREATE TABLE texts (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, revision INTEGER NOT NULL,
            title TEXT NOT NULL, text TEXT NOT NULL, url TEXT, language TEXT, authors TEXT NOT NULL, tags TEXT NOT NULL,
            published INTEGER, ingested INTEGER NOT NULL, is_backlog INTEGER NOT NULL, clock INTEGER NOT NULL, poll INTEGER,
            UNIQUE (article, revision)
        ) STRICT;
        CREATE TABLE placements (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, clock INTEGER NOT NULL,
            outlet_key TEXT, outlet TEXT NOT NULL, title TEXT NOT NULL, url TEXT, published INTEGER, features BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX placements_by_article ON placements (article);
        CREATE INDEX placements_by_clock ON placements (clock, article);
        CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', tokenize = "unicode61 remove_diacritics 2");
        """

    /// Stories without a foreign key from their articles: the log and the judge decide, and retention may have passed by.
    /// `separations` holds the stories that a person has split.
    private static let stories = """
        CREATE TABLE stories (
            id INTEGER PRIMARY KEY, title TEXT NOT NULL, first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL,
            articles INTEGER NOT NULL, outlets TEXT NOT NULL, origins TEXT NOT NULL, merged_into INTEGER, muted_until INTEGER
        ) STRICT;
        CREATE INDEX stories_by_time ON stories (last_seen, id);
        CREATE INDEX stories_merged ON stories (merged_into) WHERE merged_into IS NOT NULL;
        CREATE INDEX stories_muted ON stories (muted_until) WHERE muted_until IS NOT NULL;
        CREATE TABLE separations (
            story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE, PRIMARY KEY (story, other)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX separations_by_other ON separations (other);
        CREATE TABLE membership_log (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL, cause INTEGER NOT NULL, kind TEXT NOT NULL, from_story INTEGER,
            to_story INTEGER NOT NULL, reason TEXT NOT NULL, model INTEGER NOT NULL, time INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX membership_by_article ON membership_log (article, id);
        CREATE TABLE story_scores (
            story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE, topic TEXT NOT NULL, score REAL NOT NULL,
            article INTEGER NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (story, topic)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX story_scores_by_topic ON story_scores (topic, story);
        """

    /// A removed topic keeps its row, so that a later one of the same name goes on counting versions. `first_text` is the first that
    /// could be judged with the topic since it was set up: what an earlier one of its name scored counts no more.
    private static let topics = """
        CREATE TABLE topics (
            id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, query TEXT NOT NULL, threshold REAL NOT NULL,
            min_origins INTEGER NOT NULL, channels TEXT NOT NULL, is_enabled INTEGER NOT NULL, version INTEGER NOT NULL,
            scorer_version INTEGER NOT NULL, first_text INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, removed_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE decisions (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, revision INTEGER NOT NULL, topic TEXT NOT NULL,
            score REAL NOT NULL, evidence TEXT NOT NULL, passed INTEGER NOT NULL, action TEXT NOT NULL, reason TEXT NOT NULL,
            story INTEGER NOT NULL, alert INTEGER, alert_version INTEGER, scorer_version INTEGER NOT NULL,
            PRIMARY KEY (article, revision, topic)
        ) STRICT, WITHOUT ROWID;
        """

    /// Alerts outlive the articles they told of.
    private static let alerts = """
        CREATE TABLE alerts (
            id INTEGER PRIMARY KEY, topic TEXT NOT NULL, story INTEGER NOT NULL, anchor INTEGER NOT NULL, state TEXT NOT NULL,
            version INTEGER NOT NULL, told TEXT NOT NULL, opened_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX alerts_by_story ON alerts (story);
        CREATE INDEX alerts_by_topic ON alerts (topic, id);
        CREATE INDEX alerts_open ON alerts (id) WHERE state = 'open';
        CREATE TABLE alert_versions (
            alert INTEGER NOT NULL REFERENCES alerts (id), version INTEGER NOT NULL, kind TEXT NOT NULL, time INTEGER NOT NULL,
            title TEXT NOT NULL, reason TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (alert, version)
        ) STRICT;
        """

    private static let outbox = """
        CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY, alert INTEGER NOT NULL, version INTEGER NOT NULL, channel TEXT NOT NULL, state TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL, lease_until INTEGER, reason TEXT NOT NULL, receipt TEXT,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
            UNIQUE (alert, channel, version), FOREIGN KEY (alert, version) REFERENCES alert_versions (alert, version)
        ) STRICT;
        CREATE INDEX deliveries_queued ON deliveries (channel, due_at) WHERE state = 'queued';
        CREATE INDEX deliveries_sending ON deliveries (lease_until) WHERE state = 'sending';
        CREATE INDEX deliveries_dead ON deliveries (id) WHERE state = 'dead';
        CREATE INDEX deliveries_done ON deliveries (updated_at) WHERE state IN ('delivered', 'superseded', 'dropped');
        CREATE TABLE attempts (
            delivery INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE, number INTEGER NOT NULL,
            started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, status INTEGER, outcome TEXT NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (delivery, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE receipts (
            alert INTEGER NOT NULL, channel TEXT NOT NULL, version INTEGER NOT NULL, receipt TEXT NOT NULL,
            PRIMARY KEY (alert, channel)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE channels (
            name TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, reason TEXT NOT NULL, not_before INTEGER, changed_at INTEGER
        ) STRICT, WITHOUT ROWID;
        """

    private static let people = """
        CREATE TABLE silences (
            id INTEGER PRIMARY KEY, scope TEXT NOT NULL, topic TEXT, story INTEGER, until INTEGER NOT NULL, comment TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY, topic TEXT NOT NULL, article INTEGER, story INTEGER, is_relevant INTEGER NOT NULL,
            time INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX feedback_by_topic ON feedback (topic, id);
        CREATE TABLE answers (
            key TEXT NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT;
        """
}
