import ArgumentParser
import Control

/// `feed refresh`
struct FeedRefresh: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "refresh", abstract: "Poll a feed now.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.refreshFeed, id: id), as: FeedResource.self) { $0.summary("polled", $1) }
    }
}
