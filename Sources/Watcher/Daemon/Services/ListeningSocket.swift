import Glibc

/// The Unix socket of the control API: made so that nobody else's is taken away, and opened to the group only when it is ours.
struct ListeningSocket {
    let path: String
    /// Operators of this group are let in; nil lets those of `watcher` in where there is such a group that the process may give the
    /// socket to, and those of the process's own group elsewhere.
    let group: String?
    var usualGroup = "watcher"

    /// Removes what a crashed daemon left. A live socket, or a file that is no socket, is an error.
    func makeRoom() throws(CommandFailure) {
        guard path.utf8.count < 108 else {
            throw CommandFailure(code: .failed, message: "socket path \(path) is too long: 107 bytes at most")
        }
        let directory = SourceFile.directory(of: path)
        guard access(directory, W_OK | X_OK) == 0 else {
            throw CommandFailure(
                code: errno == EACCES ? .notPermitted : .failed,
                message: "cannot make the socket \(path): \(directory): \(String(cString: strerror(errno)))")
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw CommandFailure(
                code: .failed, message: "\(path) is in the way and is no socket; remove it, or choose another with --socket")
        }
        guard !isLive else {
            throw CommandFailure(code: .failed, message: "another program listens on \(path); stop it, or choose another with --socket")
        }
        guard unlink(path) == 0 else {
            throw CommandFailure(code: .failed, message: "cannot remove the stale socket \(path): \(String(cString: strerror(errno)))")
        }
    }

    /// Lets the group in: mode 0660. The socket was made under a umask that kept everybody out.
    func open() -> String? {
        if let group {
            guard let entry = getgrnam(group) else { return "group \(group) does not exist; only the daemon's own user can use \(path)" }
            if chown(path, uid_t.max, entry.pointee.gr_gid) != 0 {
                return "cannot give \(path) to group \(group): \(String(cString: strerror(errno)))"
            }
        } else if let usual = getgrnam(usualGroup) {
            // Only root and the group's members may; for others nobody asked for it.
            _ = chown(path, uid_t.max, usual.pointee.gr_gid)
        }
        return chmod(path, 0o660) == 0 ? nil : "cannot set the mode of \(path): \(String(cString: strerror(errno)))"
    }

    private var isLive: Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in target.copyBytes(from: path.utf8.prefix(107)) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        } == 0
    }
}
