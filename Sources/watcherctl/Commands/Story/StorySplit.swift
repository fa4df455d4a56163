import ArgumentParser
import Control

/// `story split`
struct StorySplit: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Take articles out of a story into one of their own.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the story.") var id: String
    @Argument(help: "Ids of articles of it.") var articles: [String]

    func perform(_ session: Session) throws(CommandFailure) {
        let request = try ControlRequest(.splitStory, id: id, body: SplitRequest(articles: articles))
        try session.show(request, as: StoryResource.self) { story, _ in
            story.summary("is new, with \(Figures.plural(story.articles, "article"))")
        }
    }
}
