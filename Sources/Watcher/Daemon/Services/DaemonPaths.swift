import Glibc

/// Where the daemon keeps its state and its socket, as systemd or the command line says.
enum DaemonPaths {
    static func stateDirectory(option: String?, environment: [String: String]) -> String {
        // systemd lists several directories with colons; the first is ours.
        option ?? environment["STATE_DIRECTORY"]?.split(separator: ":").first.map(String.init) ?? "/var/lib/watcher"
    }

    static func socket(option: String?, environment: [String: String]) -> String {
        if let option { return option }
        if let runtime = environment["RUNTIME_DIRECTORY"]?.split(separator: ":").first { return "\(runtime)/control.sock" }
        return "/run/watcher/control.sock"
    }
}
