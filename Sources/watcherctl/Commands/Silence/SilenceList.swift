import ArgumentParser
import Control

/// `silence list`
struct SilenceList: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List silences, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @Flag(help: "Expired ones as well.") var expired = false

    func perform(_ session: Session) throws(CommandFailure) {
        try session.list(
            ControlRequest(.listSilences, query: [("expired", expired ? "true" : nil)]), of: SilenceResource.self,
            empty: "No silences.", table: SilenceResource.table)
    }
}
