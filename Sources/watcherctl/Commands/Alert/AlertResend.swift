import ArgumentParser
import Control

/// `alert resend`
struct AlertResend: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend", abstract: "Send the latest version of an alert once more.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the alert.") var id: String
    @Option(help: ArgumentHelp("Only to this channel.", valueName: "name")) var channel: String?

    func perform(_ session: Session) throws(CommandFailure) {
        let request = try ControlRequest(.resendAlert, id: id, body: ResendRequest(channel: channel))
        try session.list(request, of: DeliveryResource.self, empty: "Nothing is owed.", table: DeliveryResource.table)
    }
}
