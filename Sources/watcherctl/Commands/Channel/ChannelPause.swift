import ArgumentParser
import Control

/// `channel pause`
struct ChannelPause: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "pause", abstract: "Keep deliveries back until the channel is resumed.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Name of the channel.") var name: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.pauseChannel, id: name), as: ChannelResource.self) { channel, _ in channel.summary("paused") }
    }
}
