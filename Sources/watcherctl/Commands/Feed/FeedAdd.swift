import ArgumentParser
import Control

/// `feed add`
struct FeedAdd: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a feed, or the feed of a web page, and poll it at once.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Address of a feed, or of a web page that links to one.") var url: String

    @Option(help: ArgumentHelp("Poll at this interval, 1s upward, whatever the configured floor.", valueName: "duration"))
    var every: DurationArgument?

    @Option(help: ArgumentHelp("The outlet's name, instead of the feed's own title.", valueName: "name"))
    var outlet: String?

    @Flag(help: "Fetch the page of each article for its full text.") var fullText = false

    @Option(
        help: ArgumentHelp(
            "Entries of the first document open alerts only when dated within this time (default: 24h).", valueName: "duration"))
    var backlog: DurationArgument?

    @Flag(help: "Add the address without asking it first.") var unchecked = false

    @Option(help: ArgumentHelp("Which of a web page's feeds to add, counted from 1, where it has several.", valueName: "number"))
    var pick: Int?

    func perform(_ session: Session) throws(CommandFailure) {
        let addition = AddFeedRequest(
            url: url, outlet: outlet, every: every?.text, fullText: fullText ? true : nil, backlog: backlog?.text,
            unchecked: unchecked ? true : nil, pick: pick)
        try session.show(try ControlRequest(.addFeed, body: addition), as: FeedResource.self) { $0.summary("added", $1) }
    }
}
