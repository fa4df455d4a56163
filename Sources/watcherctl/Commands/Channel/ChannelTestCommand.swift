import ArgumentParser
import Control

/// `channel test`: fails where the receiver did not take the message.
struct ChannelTestCommand: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "Send a test message and wait for the answer.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Name of the channel.") var name: String

    func perform(_ session: Session) throws(CommandFailure) {
        let reply = try session.client.send(ControlRequest(.testChannel, id: name))
        let test = try reply.decoded(as: ChannelTest.self)
        if session.printsJSON { try session.printJSON(reply.body) }
        guard test.state == "delivered" else {
            throw CommandFailure(.failed, "channel \(test.id) did not take the test message: \(test.reason)")
        }
        if session.printsJSON { return }
        try session.printLines([SafeText.line("\(test.id) delivered in \(test.milliseconds) ms: \(test.reason)")])
    }
}
