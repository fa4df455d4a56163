import FoundationEssentials
import GRDB
package import Model

extension Store {
    /// What is known of the furniture of all outlets.
    package func furniture() throws(StorageFailure) -> [StoredFurniture] {
        try read { db in
            try db.rows("SELECT outlet, last_seen, state FROM furniture ORDER BY outlet") { columns in
                StoredFurniture(outlet: columns.string(), lastSeen: columns.time(), state: try columns.bytes())
            }
        }
    }

    /// What is known of one outlet's furniture; nil where nothing is.
    package func furniture(ofOutlet key: String) throws(StorageFailure) -> StoredFurniture? {
        try read { db in
            try db.first("SELECT outlet, last_seen, state FROM furniture WHERE outlet = ?", [key]) { columns in
                StoredFurniture(outlet: columns.string(), lastSeen: columns.time(), state: try columns.bytes())
            }
        }
    }

    /// Bytes of an article's text that were left out of comparisons as its outlet's furniture.
    package func furniture(of article: ArticleID, revision: Int32) throws(StorageFailure) -> [Range<Int>] {
        try read { db in
            let sql = "SELECT furniture FROM texts WHERE article = ? AND revision = ?"
            guard let text = try db.first(sql, [article.rawValue, revision], { $0.optionalString() }) ?? nil else { return [] }
            return try StoredJSON.value([Range<Int>].self, from: text)
        }
    }
}

extension Database {
    func write(_ furniture: StoredFurniture) throws {
        let sql = """
            INSERT INTO furniture (outlet, last_seen, state) VALUES (?, ?, ?)
            ON CONFLICT (outlet) DO UPDATE SET last_seen = excluded.last_seen, state = excluded.state
            """
        try run(sql, [furniture.outlet, furniture.lastSeen.microseconds, Data(furniture.state)])
    }
}
