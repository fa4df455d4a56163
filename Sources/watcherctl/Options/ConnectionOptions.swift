import ArgumentParser

/// The options that every verb takes, before it or after it.
struct ConnectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The daemon's control socket (default: $WATCHER_SOCKET, $RUNTIME_DIRECTORY/control.sock or /run/watcher/control.sock).",
            valueName: "path"),
        completion: .file())
    var socket: String?

    @Flag(help: "Print the daemon's JSON as it is.")
    var json = false

    func validate() throws {
        // libcurl takes an empty path for none and would go to the network.
        if socket?.isEmpty == true { throw ValidationError("--socket is empty.") }
    }
}
