import ArgumentParser
import Control

/// `feed list`
struct FeedList: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List feeds.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var paging: PagingOptions
    @Flag(help: "Only feeds that fail, moved, went silent or have another problem.") var problems = false

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.listFeeds, query: [("problems", problems ? "true" : nil)])
        let empty = problems ? "No feed has a problem." : "No feeds yet; add one with watcherctl feed add URL."
        try session.list(request, paging: paging, isWhole: true, of: FeedResource.self, empty: empty, table: FeedResource.table)
    }
}
