import ArgumentParser
import Control

/// `channel list`
struct ChannelList: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the configured channels.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.list(
            ControlRequest(.listChannels), of: ChannelResource.self,
            empty: "No channels; name some under channels: in the configuration.", table: ChannelResource.table)
    }
}
