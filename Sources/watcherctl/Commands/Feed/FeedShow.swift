import ArgumentParser
import Control

/// `feed show`
struct FeedShow: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a feed and explain its next poll.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.getFeed, id: id), as: FeedResource.self) { $0.page($1) }
    }
}
