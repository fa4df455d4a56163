import GRDB

/// What makes this installation itself: made once from the system's random source, kept with the database.
package struct Installation: Hashable, Sendable {
    /// Part of every key sent outside, so that two installations never share one.
    package var id: UInt64
    /// Seed of the text hashes: feeds are hostile and must not be able to aim at buckets.
    package var hashSeed: UInt64

    package init(id: UInt64, hashSeed: UInt64) {
        self.id = id
        self.hashSeed = hashSeed
    }

    /// The stored installation, made now when the database is new.
    static func readOrMake(_ db: Database) throws -> Installation {
        let known = try db.first("SELECT installation, hash_seed FROM installation") { columns in
            Installation(id: UInt64(bitPattern: columns.integer()), hashSeed: UInt64(bitPattern: columns.integer()))
        }
        if let known { return known }
        var random = SystemRandomNumberGenerator()
        let made = Installation(id: random.next(), hashSeed: random.next())
        try db.run(
            "INSERT INTO installation (id, installation, hash_seed) VALUES (1, ?, ?)",
            [Int64(bitPattern: made.id), Int64(bitPattern: made.hashSeed)])
        return made
    }
}
