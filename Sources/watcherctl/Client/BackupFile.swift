import Control
import Glibc

/// A file that takes its name only once it is whole and on the disk. It is written beside that name and removed where it stays cut.
final class BackupFile {
    /// Absolute.
    let path: String
    private(set) var bytesWritten = 0
    private let partialPath: String
    private var descriptor: Int32

    /// - Parameter replaces: whether a file of this name may be there; an empty one always may.
    init(_ name: String, replaces: Bool) throws(CommandFailure) {
        path = try Self.absolute(name)
        guard replaces || !Self.holdsSomething(path) else {
            throw CommandFailure(.failed, "\(path) exists already; give the backup a new name, or replace it with --force")
        }
        partialPath = path + ".partial"
        descriptor = open(partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    private static func holdsSomething(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(partialPath)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            rest = rest.dropFirst(count)
            bytesWritten += count
        }
    }

    /// Flushes the file and gives it its name.
    func finish() throws(CommandFailure) {
        guard fsync(descriptor) == 0, rename(partialPath, path) == 0 else { throw Self.failure(path) }
        close(descriptor)
        descriptor = -1
        try Self.flushDirectory(of: path)
    }

    /// The new name is on the disk only when its directory is.
    private static func flushDirectory(of path: String) throws(CommandFailure) {
        let end = path.lastIndex(of: "/") ?? path.startIndex
        let directory = open(end == path.startIndex ? "/" : String(path[..<end]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        defer { close(directory) }
        guard fsync(directory) == 0 || errno == EINVAL else { throw failure(path) }
    }

    private static func absolute(_ name: String) throws(CommandFailure) -> String {
        guard !name.hasPrefix("/") else { return name }
        guard let buffer = getcwd(nil, 0) else { throw failure(name) }
        defer { free(buffer) }
        return String(cString: buffer) + "/" + name
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure(.failed, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
