import GRDB

/// What a commit survives. All survive a killed process; the difference is the power cut.
enum Durability {
    /// On the disk before the call returns: what people were told is done, and alerts whose webhooks leave at once.
    case full
    /// May be lost to a power cut, whole, and is then simply done again: polls, claims, intake, attempts.
    case normal
}

/// Remembers how the writing connection is set, to spare a statement per commit.
final class DurabilitySwitch: @unchecked Sendable {
    // Touched only on the writer's serial queue, which is what makes the unchecked promise true.
    private var current: Durability?

    /// SQLite takes the setting between transactions only. In WAL mode both keep the file sound; FULL adds a sync of the log
    /// at each commit, which also covers the NORMAL commits before it.
    func set(_ wanted: Durability, on db: Database) throws {
        guard current != wanted else { return }
        current = nil
        try db.run(wanted == .full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
        current = wanted
    }
}
