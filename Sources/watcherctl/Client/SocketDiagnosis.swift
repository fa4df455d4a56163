import Control
import Glibc

/// Says why a socket could not be connected to, and what to do about it.
struct SocketDiagnosis {
    let path: String

    /// What sockaddr_un holds, less the closing zero.
    private static let longestPath = 107

    var failure: CommandFailure {
        if path.utf8.count > Self.longestPath { return unreachable("the path is longer than \(Self.longestPath) bytes") }
        guard access(path, R_OK | W_OK) != 0 else { return unreachable("nobody listens there") }
        switch errno {
        case EACCES, EPERM:
            return CommandFailure(
                .notPermitted,
                "not permitted to open \(path); add yourself to the group watcher (sudo usermod -aG watcher $USER) and log in again")
        case ENOENT, ENOTDIR:
            return unreachable("there is no such socket")
        default:
            return unreachable(String(cString: strerror(errno)))
        }
    }

    private func unreachable(_ words: String) -> CommandFailure {
        CommandFailure(
            .unreachable,
            "cannot reach the daemon at \(path): \(words); start it (systemctl start watcher) or name its socket with --socket")
    }
}
