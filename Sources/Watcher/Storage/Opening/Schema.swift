import GRDB

/// The versions of the database, each made from the one before.
///
/// Rules for a new one: never change a shipped step, add the next at the end; keep every id and every alert.
enum Schema {
    /// What this program reads and writes: the number of steps.
    static var version: Int { steps.count }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, step) in steps.enumerated() {
            migrator.registerMigration(step.name) { db in
                try step.migrate(db)
                try db.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }

    private static let steps: [(name: String, migrate: @Sendable (Database) throws -> Void)] = [
        ("1", first),
        ("identity", { db in for part in SchemaIdentity.parts { try db.execute(sql: part) } }),
        ("polling manners", { db in try db.execute(sql: SchemaManners.columns) }),
        ("outlines", { db in try db.execute(sql: SchemaIdentity.outlines) }),
        ("signals", { db in try SchemaSignals.migrate(db) }),
        ("lineage", { db in for part in SchemaLineage.parts { try db.execute(sql: part) } }),
        (
            "manual memberships",
            { db in
                try db.execute(sql: "CREATE INDEX membership_log_manual ON membership_log (to_story) WHERE kind = 'manual'")
            }
        ),
        ("pages", { db in for part in SchemaPages.parts { try db.execute(sql: part) } }),
        (
            "strict hosts",
            { db in
                try db.execute(
                    sql: """
                        CREATE TABLE strict_hosts (
                            name TEXT PRIMARY KEY, covers_subdomains INTEGER NOT NULL, until INTEGER NOT NULL
                        ) STRICT, WITHOUT ROWID
                        """)
            }
        ),
        ("push", { db in try SchemaPush.migrate(db) }),
        ("access and spare hubs", { db in try db.execute(sql: SchemaPush.spares + SchemaPages.access) }),
        ("edits", { db in for part in SchemaEdits.parts { try db.execute(sql: part) } }),
        ("empty folders", { db in try db.execute(sql: SchemaIdentity.folders) }),
        ("story labels", { db in for part in SchemaLabels.parts { try db.execute(sql: part) } }),
        (
            "word counts",
            { db in try db.execute(sql: "CREATE TABLE word_counts (day INTEGER PRIMARY KEY, counts BLOB NOT NULL) STRICT") }
        ),
    ]

    private static let first: @Sendable (Database) throws -> Void = { db in
        for part in SchemaV1.parts { try db.execute(sql: part) }
        for counter in Counter.allCases {
            let first = counter.rawValue.hasPrefix("next") ? 1 : 0
            try db.execute(sql: "INSERT INTO counters (name, value) VALUES (?, ?)", arguments: [counter.rawValue, first])
        }
    }

    /// Refuses a database of a newer program: writing into it what an older one believes could lose what the newer one keeps.
    static func refuseNewer(_ db: Database, path: String) throws {
        let found = try db.first("PRAGMA user_version") { $0.int() } ?? 0
        guard found > version else { return }
        throw StorageFailure(
            .newerDatabase,
            "\(path): written by a newer program (database version \(found), this program knows \(version)); "
                + "install the newer program or restore an older backup")
    }
}
