import ArgumentParser
import Control

/// `topic set`
struct TopicSet: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a topic.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the topic.") var id: String

    @Option(help: ArgumentHelp("What it is about, in the query language.")) var query: String?
    @Option(help: ArgumentHelp("For people.")) var title: String?

    @Option(help: ArgumentHelp("A story passes at this score or above, 0 to 1.", valueName: "score"))
    var threshold: ThresholdArgument?

    @Option(help: ArgumentHelp("Independent origins that a story needs, 1 or more.", valueName: "n"))
    var minOrigins: OriginsArgument?

    @Option(
        name: .customLong("channel"),
        help: ArgumentHelp("Replaces the list of channels; may be repeated.", valueName: "name"))
    var channels: [String] = []

    @Flag(help: "Go back to the default channels.") var defaultChannels = false

    @Option(help: ArgumentHelp("Only if the topic still has this version.", valueName: "n")) var ifVersion: Int?

    func validate() throws {
        if defaultChannels, !channels.isEmpty { throw ValidationError("--channel and --default-channels exclude each other.") }
        if query == nil, title == nil, threshold == nil, minOrigins == nil, channels.isEmpty, !defaultChannels {
            throw ValidationError("Nothing to change: give --query, --title, --threshold, --min-origins or --channel.")
        }
    }

    func perform(_ session: Session) throws(CommandFailure) {
        let change = ChangeTopicRequest(
            title: title, query: query, threshold: threshold?.value, minOrigins: minOrigins?.value,
            channels: channels.isEmpty && !defaultChannels ? nil : channels)
        var request = try ControlRequest(.changeTopic, id: id, body: change)
        request.ifMatch = ifVersion.map { "\"\($0)\"" }
        try session.show(request, as: TopicResource.self) { topic, _ in topic.summary("changed") }
    }
}
