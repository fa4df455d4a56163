import GRDB

/// The versions of the database, each made from the one before.
///
/// Rules for a new one: never change a shipped migration, add the next; raise `version`; keep every id and every alert.
enum Schema {
    /// What this program reads and writes.
    static let version = 4

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for part in SchemaV1.parts { try db.execute(sql: part) }
            for counter in Counter.allCases {
                let first = counter.rawValue.hasPrefix("next") ? 1 : 0
                try db.execute(sql: "INSERT INTO counters (name, value) VALUES (?, ?)", arguments: [counter.rawValue, first])
            }
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("identity") { db in
            for part in SchemaIdentity.parts { try db.execute(sql: part) }
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("polling manners") { db in
            try db.execute(sql: SchemaManners.columns)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        // An index alone: a program that does not know it can go on with the database.
        migrator.registerMigration("manual memberships") { db in
            try db.execute(sql: "CREATE INDEX membership_log_manual ON membership_log (to_story) WHERE kind = 'manual'")
        }
        migrator.registerMigration("outlines") { db in
            try db.execute(sql: SchemaIdentity.outlines)
            try db.execute(sql: "PRAGMA user_version = 4")
        }
        return migrator
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
