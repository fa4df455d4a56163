import ArgumentParser
import Control

/// `status`
struct StatusCommand: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: "Show the daemon at a glance.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.getStatus), as: StatusResource.self) { $0.page($1) }
    }
}
