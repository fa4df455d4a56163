import ArgumentParser
import Control

/// `topic show`
struct TopicShow: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a topic.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the topic.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.getTopic, id: id), as: TopicResource.self) { $0.page($1) }
    }
}
