import ArgumentParser
import Control

/// `story mute`
struct StoryMute: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "mute", abstract: "Keep a story from opening or updating alerts.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the story.") var id: String
    @Option(help: ArgumentHelp("Until when; for good when not given.", valueName: "time or duration")) var until: MomentArgument?

    func perform(_ session: Session) throws(CommandFailure) {
        let request = try ControlRequest(.muteStory, id: id, body: MuteRequest(until: until?.text))
        try session.show(request, as: StoryResource.self) { story, look in
            story.summary(story.mutedUntil.map { "muted until \(look.times.absolute($0))" } ?? "muted")
        }
    }
}
