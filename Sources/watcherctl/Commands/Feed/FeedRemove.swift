import ArgumentParser
import Control

/// `feed remove`
struct FeedRemove: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Remove a feed; its articles stay.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.removeFeed, id: id), as: FeedResource.self) { feed, _ in
            [SafeText.line("\(feed.id) removed: \(feed.url)")]
        }
    }
}
