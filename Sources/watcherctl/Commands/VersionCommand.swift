import ArgumentParser
import Control

/// `version`: of this program, and of the daemon where it runs.
struct VersionCommand: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Show the versions of watcherctl and of the daemon.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        if session.printsJSON { return try session.printJSON(try session.client.send(ControlRequest(.getVersion)).body) }
        try session.printLines(["watcherctl \(WatcherVersion.current)"])
        do throws(CommandFailure) {
            let version = try session.client.send(ControlRequest(.getVersion)).decoded(as: VersionResource.self)
            try session.printLines([SafeText.line("watcherd \(version.version), API \(version.api), schema \(version.schemaVersion)")])
        } catch {
            // The question was answered as far as it can be; a daemon that does not run has no version.
            guard error.status == .unreachable else { throw error }
            try session.printLines(["watcherd is not running at \(session.client.socketPath)"])
        }
    }
}
