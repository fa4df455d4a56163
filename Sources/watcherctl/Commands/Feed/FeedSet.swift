import ArgumentParser
import Control

/// `feed set`
struct FeedSet: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a feed's settings.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of the feed.") var id: String

    @Option(help: ArgumentHelp("New address.")) var url: String?

    @Option(help: ArgumentHelp("Poll at this interval; `default` leaves it to the schedule.", valueName: "duration"))
    var every: IntervalArgument?

    @Option(help: ArgumentHelp("The outlet's name; empty for the feed's own title.", valueName: "name"))
    var outlet: String?

    @Flag(inversion: .prefixedNo, help: "Fetch the page of each article for its full text.") var fullText: Bool?

    @Option(help: ArgumentHelp("Entries of the first document open alerts only when dated within this time.", valueName: "duration"))
    var backlog: DurationArgument?

    func validate() throws {
        if url == nil, every == nil, outlet == nil, fullText == nil, backlog == nil {
            throw ValidationError("Nothing to change: give --url, --every, --outlet, --full-text or --backlog.")
        }
    }

    func perform(_ session: Session) throws(CommandFailure) {
        let change = ChangeFeedRequest(url: url, outlet: outlet, every: every?.text, fullText: fullText, backlog: backlog?.text)
        try session.show(try ControlRequest(.changeFeed, id: id, body: change), as: FeedResource.self) { $0.summary("changed", $1) }
    }
}
