import ArgumentParser
import Control

/// `delivery list`
struct DeliveryList: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List deliveries, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions
    @Flag(help: "Only deliveries that were given up.") var failed = false
    @Option(help: ArgumentHelp("Only deliveries to this channel.", valueName: "name")) var channel: String?

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.listDeliveries, query: [("failed", failed ? "true" : nil), ("channel", channel)])
        let empty = failed ? "No delivery failed." : "No deliveries."
        try session.list(request, paging: paging, of: DeliveryResource.self, empty: empty, table: DeliveryResource.table)
    }
}
