/// Where the control socket is when nobody says otherwise.
package enum ControlSocket {
    /// The daemon's default: `control.sock` in the first of systemd's runtime directories, else in /run/watcher.
    package static func daemonPath(environment: [String: String]) -> String {
        let directories = (environment["RUNTIME_DIRECTORY"] ?? "").split(separator: ":")
        return (directories.first.map(String.init) ?? "/run/watcher") + "/control.sock"
    }

    /// The client's default: `WATCHER_SOCKET`, else the daemon's.
    package static func clientPath(environment: [String: String]) -> String {
        if let path = environment["WATCHER_SOCKET"], !path.isEmpty { return path }
        return daemonPath(environment: environment)
    }
}
