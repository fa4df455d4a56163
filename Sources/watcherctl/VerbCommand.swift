import ArgumentParser

/// A verb that talks to the daemon.
protocol VerbCommand: ParsableCommand {
    var connection: ConnectionOptions { get }

    /// Does the work; all that it needs from outside comes with the session.
    func perform(_ session: Session) throws(CommandFailure)
}

extension VerbCommand {
    func run() throws {
        try perform(Session(connection))
    }
}
