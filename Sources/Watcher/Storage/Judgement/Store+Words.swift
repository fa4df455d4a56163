import FoundationEssentials
import GRDB

/// In how many stories of a day words stood, in the judgement's own form.
package struct StoredWords: Hashable, Sendable {
    /// Days since 1970, UTC.
    package var day: Int64
    package var counts: [UInt8]

    package init(day: Int64, counts: [UInt8]) {
        self.day = day
        self.counts = counts
    }
}

extension Store {
    /// By day.
    package func words() throws(StorageFailure) -> [StoredWords] {
        try read { db in
            try db.rows("SELECT day, counts FROM word_counts ORDER BY day") { columns in
                StoredWords(day: columns.integer(), counts: try columns.bytes())
            }
        }
    }

    /// Keeps the counts of finished days, and drops those up to `last`.
    package func commit(words: [StoredWords], droppingThrough last: Int64) throws(StorageFailure) {
        try write(.normal) { db in
            for day in words {
                try db.run("INSERT OR REPLACE INTO word_counts (day, counts) VALUES (?, ?)", [day.day, Data(day.counts)])
            }
            try db.run("DELETE FROM word_counts WHERE day <= ?", [last])
        }
    }
}
