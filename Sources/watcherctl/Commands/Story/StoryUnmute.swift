import ArgumentParser
import Control

/// `story unmute`
struct StoryUnmute: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "unmute", abstract: "Let a story alert again.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the story.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.unmuteStory, id: id), as: StoryResource.self) { story, _ in story.summary("unmuted") }
    }
}
