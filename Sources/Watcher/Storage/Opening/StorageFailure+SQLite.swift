import GRDB

extension StorageFailure {
    /// The typed form of whatever a database access threw, with what to do about it.
    init(_ error: any Error, path: String) {
        switch error {
        case let failure as StorageFailure: self = failure
        case let error as DatabaseError: self.init(error, path: path)
        default: self.init(.io, "\(path): \(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let detail = "\(error.message ?? "no details") (SQLite code \(error.extendedResultCode.rawValue))"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(.diskFull, "\(path): disk full, nothing was written; free some space and it goes on by itself")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.locked, "\(path): another process holds the database; end it and try again: \(detail)")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_SCHEMA:
            self.init(.corrupt, "\(path): the database is damaged; restore a backup: \(detail)")
        case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_RANGE:
            self.init(.invalid, "\(path): the change does not fit what is stored: \(detail)")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self.init(.io, "\(path): cannot be opened or written; check owner, mode and mount: \(detail)")
        case .SQLITE_INTERRUPT, .SQLITE_ABORT:
            self.init(.stopped, "\(path): broken off before it was done")
        case .SQLITE_MISUSE:
            self.init(.io, "\(path): the store is closed")
        default:
            self.init(.io, "\(path): the disk or file system failed; nothing was written: \(detail)")
        }
    }
}
