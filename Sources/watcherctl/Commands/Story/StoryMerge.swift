import ArgumentParser
import Control

/// `story merge`
struct StoryMerge: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "merge", abstract: "Make two stories one; the older id stays.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of a story.") var first: String
    @Argument(help: "Id of the other.") var second: String

    func perform(_ session: Session) throws(CommandFailure) {
        let request = try ControlRequest(.mergeStories, id: first, body: MergeRequest(story: second))
        try session.show(request, as: StoryResource.self) { story, _ in
            story.summary("now has \(Figures.plural(story.articles, "article"))")
        }
    }
}
