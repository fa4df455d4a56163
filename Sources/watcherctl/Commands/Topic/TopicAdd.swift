import ArgumentParser
import Control

/// `topic add`
struct TopicAdd: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a topic.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Its id: letters, digits, - _ and .") var id: String

    @Option(help: ArgumentHelp("What it is about, in the query language.")) var query: String
    @Option(help: ArgumentHelp("For people; the id when not given.")) var title: String?

    @Option(help: ArgumentHelp("A story passes at this score or above, 0 to 1.", valueName: "score"))
    var threshold: ThresholdArgument?

    @Option(help: ArgumentHelp("Independent origins that a story needs, 1 or more.", valueName: "n"))
    var minOrigins: OriginsArgument?

    @Option(
        name: .customLong("channel"),
        help: ArgumentHelp("Where its alerts go; may be repeated. Else the default channels.", valueName: "name"))
    var channels: [String] = []

    @Flag(help: "Add it switched off.") var disabled = false

    func perform(_ session: Session) throws(CommandFailure) {
        let addition = AddTopicRequest(
            id: id, title: title, query: query, threshold: threshold?.value, minOrigins: minOrigins?.value,
            channels: channels.isEmpty ? nil : channels, enabled: disabled ? false : nil)
        try session.show(try ControlRequest(.addTopic, body: addition), as: TopicResource.self) { topic, _ in topic.summary("added") }
    }
}
