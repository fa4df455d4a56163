import Glibc

/// What the file system says of a path.
enum FileAccess {
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Nil where there is no such file.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Whether a new file can be made there; nil when it can, else why not.
    static func obstacle(toWriting path: String) -> String? {
        let end = path.lastIndex(of: "/") ?? path.startIndex
        let directory = end == path.startIndex ? "/" : String(path[..<end])
        return access(directory, W_OK | X_OK) == 0 ? nil : "\(directory): \(String(cString: strerror(errno)))"
    }

    /// Bytes that an unprivileged process can still write there; nil where nobody can tell.
    static func freeBytes(_ path: String) -> Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }

    static func remove(_ path: String) { unlink(path) }

    /// Removes files of a directory whose names begin so: what an earlier process left.
    static func removeAll(in directory: String, beginning start: String) {
        for name in DirectoryNames.read(directory) ?? [] where name.hasPrefix(start) { unlink("\(directory)/\(name)") }
    }
}
