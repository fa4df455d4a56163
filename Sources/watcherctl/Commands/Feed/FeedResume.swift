import ArgumentParser
import Control

/// `feed resume`
struct FeedResume: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Poll a paused or gone feed again.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.resumeFeed, id: id), as: FeedResource.self) { $0.summary("resumed", $1) }
    }
}
