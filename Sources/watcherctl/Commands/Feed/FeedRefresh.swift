import ArgumentParser
import Control

/// `feed refresh`
struct FeedRefresh: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "refresh", abstract: "Poll a feed now.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    @Flag(help: "Ask even a server that has asked to be left alone for a time (Retry-After).") var force = false

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.refreshFeed, id: id, query: [("force", force ? "true" : nil)])
        try session.show(request, as: FeedResource.self) { $0.summary("queued for polling", $1) }
    }
}
