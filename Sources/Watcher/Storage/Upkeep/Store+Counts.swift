import GRDB
import Glibc

extension Store {
    /// Counts for status and metrics in one view of the database. Large tables are not counted but kept count of.
    package func counts() throws(StorageFailure) -> StoreCounts {
        let log = Self.size(of: path + "-wal")
        return try read { db in
            let backlog = "SELECT COUNT(*) FROM texts WHERE id > ?"
            let bytes = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            return StoreCounts(
                feeds: try db.counts("SELECT state, COUNT(*) FROM feeds WHERE removed_at IS NULL GROUP BY state"),
                feedsInTrouble: try db.count(
                    "SELECT COUNT(*) FROM feeds WHERE problem_code IS NOT NULL AND removed_at IS NULL AND state <> 'paused'"),
                signals: try db.counts("SELECT kind, COUNT(*) FROM signals WHERE ended_at IS NULL GROUP BY kind"),
                channels: try db.counts("SELECT state, COUNT(*) FROM channels GROUP BY state"),
                intake: try db.count("SELECT COUNT(*) FROM intake WHERE \(PageQueue.isReady)"),
                pages: try db.count("SELECT COUNT(*) FROM pages WHERE state = 'waiting'"),
                oldestIntake: try db.first("SELECT ingested FROM intake WHERE \(PageQueue.isReady) ORDER BY id LIMIT 1") { $0.integer() },
                articles: Int(try db.value(of: .articles)), stories: Int(try db.value(of: .stories)),
                topics: try db.count("SELECT COUNT(*) FROM topics WHERE removed_at IS NULL"),
                alerts: Int(try db.value(of: .alerts)),
                alertsOpen: try db.count("SELECT COUNT(*) FROM alerts WHERE state = 'open'"),
                deliveries: try db.deliveryCounts(), delivered: Int(try db.value(of: .delivered)),
                searchBacklog: try db.count(backlog, [try db.value(of: .indexedText)]),
                databaseBytes: try db.first(bytes) { $0.integer() } ?? 0, logBytes: log,
                subscriptions: try db.counts("SELECT state, COUNT(*) FROM subscriptions GROUP BY state"))
        }
    }

    /// Deliveries that were given up and wait for a person.
    package func deadDeliveries() throws(StorageFailure) -> Int {
        try read { db in try db.count("SELECT COUNT(*) FROM deliveries WHERE state = 'dead'") }
    }

    private static func size(of path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}

extension Database {
    /// The figures of a query by its first column.
    fileprivate func counts(_ sql: String) throws -> [String: Int] {
        Dictionary(try rows(sql) { ($0.string(), $0.int()) }) { first, _ in first }
    }

    /// One query for each state, since each has its own small index.
    fileprivate func deliveryCounts() throws -> [StoreCounts.Deliveries] {
        try ["queued", "sending", "dead"].flatMap { state in
            try rows("SELECT channel, COUNT(*) FROM deliveries WHERE state = '\(state)' GROUP BY channel ORDER BY channel") {
                StoreCounts.Deliveries(channel: $0.string(), state: state, count: $0.int())
            }
        }
    }
}
