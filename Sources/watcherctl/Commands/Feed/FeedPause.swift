import ArgumentParser
import Control

/// `feed pause`
struct FeedPause: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "pause", abstract: "Stop polling a feed until it is resumed.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.pauseFeed, id: id), as: FeedResource.self) { $0.summary("paused", $1) }
    }
}
