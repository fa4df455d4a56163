import ArgumentParser
import Control

/// `channel resume`
struct ChannelResume: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Send what waits.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Name of the channel.") var name: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.resumeChannel, id: name), as: ChannelResource.self) { channel, _ in channel.summary("resumed") }
    }
}
