import Glibc

/// An exclusive lock on a state directory, held while the process lives: two daemons on one directory would send everything twice.
///
/// The kernel frees it when the process ends in whatever way, so a crash leaves no stale lock behind.
final class StateLock: Sendable {
    private let descriptor: Int32

    init(directory: String) throws(StorageFailure) {
        let path = directory + "/lock"
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .system(path, "cannot be opened; check owner and mode") }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(opened)
            let failure: StorageFailure =
                errno == EWOULDBLOCK
                ? StorageFailure(.locked, "\(directory): in use by another watcherd\(holder); stop it, or name another state directory")
                : .system(path, "cannot be locked")
            Glibc.close(opened)
            throw failure
        }
        descriptor = opened
        writeHolder()
    }

    deinit { Glibc.close(descriptor) }

    /// Frees the directory before the object goes.
    func release() { flock(descriptor, LOCK_UN) }

    /// Leaves the process id in the file, for the message of whoever comes second.
    private func writeHolder() {
        guard ftruncate(descriptor, 0) == 0 else { return }
        let text = Array("\(getpid())\n".utf8)
        // A failure (a full disk) costs only the number in that message.
        _ = pwrite(descriptor, text, text.count, 0)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let digits = buffer.prefix(max(0, count)).prefix { (48...57).contains($0) }
        return digits.isEmpty ? "" : " (process \(String(decoding: digits, as: UTF8.self)))"
    }
}

extension StorageFailure {
    /// The failure that `errno` tells of.
    static func system(_ path: String, _ what: String) -> StorageFailure {
        let number = errno
        let code: Code =
            switch number {
            case ENOSPC, EDQUOT: .diskFull
            case EACCES, EPERM, EROFS: .notPermitted
            default: .io
            }
        return StorageFailure(code, "\(path): \(what): \(String(cString: strerror(number)))")
    }
}
