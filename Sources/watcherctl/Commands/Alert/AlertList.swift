import ArgumentParser
import Control

/// `alert list`
struct AlertList: VerbCommand {
    enum State: String, ExpressibleByArgument, CaseIterable { case open, closed }

    static let configuration = CommandConfiguration(commandName: "list", abstract: "List alerts, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions
    @Option(help: ArgumentHelp("Only alerts of this topic.", valueName: "id")) var topic: String?
    @Option(help: "Only alerts in this state.") var state: State?
    @Option(help: ArgumentHelp("Only alerts updated since then.", valueName: "time or duration")) var since: MomentArgument?

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.listAlerts, query: [("topic", topic), ("state", state?.rawValue), ("since", since?.text)])
        try session.list(request, paging: paging, of: AlertResource.self, empty: "No alerts.", table: AlertResource.table)
    }
}
