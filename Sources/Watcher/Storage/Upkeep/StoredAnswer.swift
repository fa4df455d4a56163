import FoundationEssentials
import GRDB
package import Model

/// The answer to a request that carried an Idempotency-Key, to be given again when the request comes again.
package struct StoredAnswer: Hashable, Sendable {
    /// Tells another request under the same key apart.
    package var fingerprint: String
    package var status: Int
    package var body: [UInt8]
    /// Of the resource that was answered, where it has one.
    package var etag: String?

    package init(fingerprint: String, status: Int, body: [UInt8], etag: String? = nil) {
        self.fingerprint = fingerprint
        self.status = status
        self.body = body
        self.etag = etag
    }
}

extension Store {
    package func answer(forKey key: String) throws(StorageFailure) -> StoredAnswer? {
        try read { db in
            try db.first("SELECT fingerprint, status, body, etag FROM answers WHERE key = ?", [key]) {
                StoredAnswer(fingerprint: $0.string(), status: $0.int(), body: try $0.bytes(), etag: $0.optionalString())
            }
        }
    }

    /// Keeps an answer; the first one under a key stands.
    package func keep(_ answer: StoredAnswer, forKey key: String, now: Timestamp) throws(StorageFailure) {
        try write(.full) { db in
            try db.run(
                "INSERT INTO answers (key, fingerprint, status, body, kept_at, etag) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
                [key, answer.fingerprint, answer.status, Data(answer.body), now.microseconds, answer.etag])
        }
    }
}
