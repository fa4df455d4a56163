import ArgumentParser
import Control

/// `alert show`
struct AlertShow: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an alert, its versions and deliveries.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the alert.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.getAlert, id: id), as: AlertResource.self) { $0.page($1) }
    }
}
