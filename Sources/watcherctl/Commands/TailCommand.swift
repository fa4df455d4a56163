import ArgumentParser
import Control
import FoundationEssentials

/// `tail`: until it is interrupted.
struct TailCommand: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "tail", abstract: "Print events as they happen.")

    @OptionGroup var connection: ConnectionOptions
    @Option(help: ArgumentHelp("Only events of this topic.", valueName: "id")) var topic: String?

    @Option(
        help: ArgumentHelp(
            "Only events of these types, or groups of types: alert, story.opened, feed, delivery.failed …, with commas.", valueName: "types"
        ))
    var type: String?

    func perform(_ session: Session) throws(CommandFailure) {
        let printer = EventPrinter(session)
        try session.client.stream(ControlRequest(.streamEvents, query: [("topic", topic), ("type", type)])) { printer.take($0) }
        if let failure = printer.failure { throw failure }
        throw CommandFailure(.unreachable, "the daemon at \(session.client.socketPath) ended the stream; it is stopping")
    }
}
