import ArgumentParser
import Control

/// `story show`
struct StoryShow: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a story as a file on the event: outlets, origins, copies, timeline.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the story.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.getStory, id: id), as: StoryResource.self) { $0.page($1) }
    }
}
