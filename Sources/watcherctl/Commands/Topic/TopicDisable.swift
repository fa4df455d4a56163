import ArgumentParser
import Control

/// `topic disable`
struct TopicDisable: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "disable", abstract: "Switch a topic off.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the topic.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.disableTopic, id: id), as: TopicResource.self) { topic, _ in topic.summary("disabled") }
    }
}
