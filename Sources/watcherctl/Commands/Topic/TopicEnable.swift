import ArgumentParser
import Control

/// `topic enable`
struct TopicEnable: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "Switch a topic on.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the topic.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.enableTopic, id: id), as: TopicResource.self) { topic, _ in topic.summary("enabled") }
    }
}
