import ArgumentParser
import Control

/// `story list`
struct StoryList: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List stories, the newest first.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions
    @Option(help: ArgumentHelp("Only stories with an article since then.", valueName: "time or duration")) var since: MomentArgument?
    @Option(help: ArgumentHelp("Only stories with an alert of this topic.", valueName: "id")) var topic: String?

    func perform(_ session: Session) throws(CommandFailure) {
        try session.list(
            ControlRequest(.listStories, query: [("since", since?.text), ("topic", topic)]), paging: paging, of: StoryResource.self,
            empty: "No stories.", table: StoryResource.table)
    }
}
