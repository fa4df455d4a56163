import GRDB
import Glibc

extension Store {
    /// Writes a whole, compact copy of the database to a new file while the daemon goes on. Throws `invalid` when the file exists, and
    /// `stopped` where it is broken off; nothing is left of the copy then.
    package func backup(to file: String, stop: BackupStop = BackupStop()) throws(StorageFailure) {
        let made = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard made >= 0 else {
            if errno == EEXIST { throw StorageFailure(.invalid, "\(file): exists already; give the backup a new name") }
            throw .system(file, "the backup cannot be written there")
        }
        do {
            try copy(into: file, stop)
            guard fsync(made) == 0 else { throw StorageFailure.system(file, "the backup cannot be brought to the disk") }
            Glibc.close(made)
        } catch {
            Glibc.close(made)
            unlink(file)
            throw StorageFailure(error, path: file)
        }
    }

    /// On a connection of its own: neither the writer nor a pooled reader is held for as long as this takes.
    private func copy(into file: String, _ stop: BackupStop) throws {
        var configuration = Configuration()
        configuration.label = "backup"
        configuration.busyMode = .timeout(30)
        let connection = try DatabaseQueue(path: path, configuration: configuration)
        stop.set { connection.interrupt() }
        defer {
            stop.set(nil)
            try? connection.close()
        }
        try connection.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            guard !stop.isStopped else { throw StorageFailure(.stopped, "the backup was broken off") }
            // SQLite takes an empty file as a new one.
            try db.execute(sql: "VACUUM INTO ?", arguments: [file])
        }
    }

    /// What SQLite finds wrong with the file; empty when it is sound. Reads the whole database.
    package func checkIntegrity() throws(StorageFailure) -> [String] {
        try read { db in
            let found = try db.rows("PRAGMA integrity_check(100)") { $0.string() }
            let orphans = try db.rows("PRAGMA foreign_key_check") { "table \($0.string()): a row refers to a missing one" }
            return (found == ["ok"] ? [] : found) + orphans.prefix(100)
        }
    }

    /// Gives the pages that retention freed back to the file system, and keeps the planner's figures fresh. For quiet moments.
    package func maintain() throws(StorageFailure) {
        do {
            try pool.writeWithoutTransaction { db in
                // 16 MiB a time, so that no commit waits long.
                _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum(4096)")
                _ = try Row.fetchAll(db, sql: "PRAGMA optimize")
                _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(PASSIVE)")
            }
        } catch {
            throw StorageFailure(error, path: path)
        }
    }
}
