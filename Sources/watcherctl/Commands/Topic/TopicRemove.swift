import ArgumentParser
import Control

/// `topic remove`
struct TopicRemove: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove a topic and close its alerts.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the topic.") var id: String
    @Option(help: ArgumentHelp("Only if the topic still has this version.", valueName: "n")) var ifVersion: Int?

    func perform(_ session: Session) throws(CommandFailure) {
        var request = ControlRequest(.removeTopic, id: id)
        request.ifMatch = ifVersion.map { "\"\($0)\"" }
        try session.show(request, as: TopicResource.self) { topic, _ in topic.summary("removed") }
    }
}
