import ArgumentParser
import Control

/// `article search`
struct ArticleSearch: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "search", abstract: "Search stored articles.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions
    @Argument(help: "Words to search for.") var query: String
    @Option(help: ArgumentHelp("Only articles since then.", valueName: "time or duration")) var since: MomentArgument?

    func perform(_ session: Session) throws(CommandFailure) {
        try session.list(
            ControlRequest(.listArticles, query: [("q", query), ("since", since?.text)]), paging: paging, of: ArticleResource.self,
            empty: "No article was found.", table: ArticleResource.table)
    }
}
