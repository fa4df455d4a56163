import Dispatch
import GRDB
import Glibc
import Model

/// The program's memory on disk: one SQLite file under a locked state directory.
///
/// Every call is one whole use case in one transaction, synchronous, and safe on any thread. Writes go one after another through
/// a single connection; reads run beside them on their own and see the last commit. The store has no clock: times come in.
package final class Store: Sendable {
    package let installation: Installation
    /// The database file.
    package let path: String

    let pool: DatabasePool
    private let lock: StateLock
    private let switchboard = DurabilitySwitch()
    /// Where `asynchronously` waits, so that a slow disk never holds a thread of the cooperative pool.
    private let waiting = DispatchQueue(label: "watcher.store", attributes: .concurrent)

    /// Opens the state directory, making it and the database where they are missing, and brings an older database up to date.
    ///
    /// Throws `locked` (another process has the directory), `newerDatabase`, `corrupt`, `diskFull` or `io`.
    package init(directory: String, configuration: StoreConfiguration = StoreConfiguration()) throws(StorageFailure) {
        try Self.makeDirectory(directory)
        lock = try StateLock(directory: directory)
        path = directory + "/watcher.db"
        do {
            try Self.makeFile(path)
            pool = try DatabasePool(path: path, configuration: Self.connection(configuration))
            let path = path
            try pool.read { db in try Schema.refuseNewer(db, path: path) }
            try Schema.migrator.migrate(pool)
            installation = try pool.write { db in try Installation.readOrMake(db) }
        } catch {
            throw StorageFailure(error, path: path)
        }
    }

    /// Ends the calls under way, folds the log into the database and frees the directory. Later calls fail with `io`.
    package func close() {
        // What fails here has lost nothing: the log is read again at the next start.
        // As a statement, which a store that is closed already refuses.
        _ = try? pool.writeWithoutTransaction { db in try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try? pool.close()
        lock.release()
    }

    /// Runs calls of the store on a thread that may block.
    package func asynchronously<Value: Sendable>(
        _ work: @escaping @Sendable (Store) throws(StorageFailure) -> Value
    ) async throws(StorageFailure) -> Value {
        let result: Result<Value, StorageFailure> = await withCheckedContinuation { continuation in
            waiting.async {
                do throws(StorageFailure) {
                    continuation.resume(returning: .success(try work(self)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    /// One consistent view of the database, beside the writer.
    func read<Value>(_ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
        do { return try pool.read(body) } catch { throw StorageFailure(error, path: path) }
    }

    /// One transaction: all of it or, when anything throws, nothing.
    func write<Value>(_ durability: Durability, _ body: (Database) throws -> Value) throws(StorageFailure) -> Value {
        do {
            return try pool.writeWithoutTransaction { db in
                try switchboard.set(durability, on: db)
                try db.beginTransaction(.immediate)
                do {
                    let value = try body(db)
                    try db.commit()
                    return value
                } catch {
                    // SQLite may have rolled back by itself (a full disk); the first error is the one to tell.
                    try? db.rollback()
                    throw error
                }
            }
        } catch {
            throw StorageFailure(error, path: path)
        }
    }
}

extension Store {
    private static func connection(_ wanted: StoreConfiguration) -> Configuration {
        var configuration = Configuration()
        configuration.label = "store"
        configuration.maximumReaderCount = wanted.readers
        configuration.busyMode = .timeout(Double(wanted.busyTimeout.microseconds) / 1_000_000)
        configuration.prepareDatabase { db in
            let isWriter = !db.configuration.readonly
            let cache = isWriter ? wanted.writerCache : wanted.readerCache
            // Negative: KiB rather than pages. Nothing is mapped: an I/O error on a mapped page is a signal, not an error code.
            try db.execute(sql: "PRAGMA cache_size = -\(max(64, cache.bytes >> 10))")
            // Sorts are bounded by limits; a full /tmp must not fail a query.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            guard isWriter else { return }
            // Pages that retention empties can then go back to the disk bit by bit. Only a new file takes it; saying it again
            // would write, and a full disk must not keep the program from starting.
            if try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") != 2 { try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL") }
            try db.execute(sql: "PRAGMA journal_size_limit = \(16 << 20)")
            if let size = wanted.maximumSize {
                _ = try Row.fetchOne(db, sql: "PRAGMA max_page_count = \(max(1, size.bytes / 4096))")
            }
        }
        return configuration
    }

    private static func makeDirectory(_ directory: String) throws(StorageFailure) {
        guard mkdir(directory, 0o700) != 0, errno != EEXIST else { return }
        throw .system(directory, "the state directory cannot be made; check the path and who owns its parent")
    }

    /// Makes the file before SQLite does: articles and receipts are for the owner alone, whatever the umask.
    private static func makeFile(_ path: String) throws(StorageFailure) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(path, "cannot be opened for writing; check owner, mode and mount") }
        Glibc.close(descriptor)
    }
}
