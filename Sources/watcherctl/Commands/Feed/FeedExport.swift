import ArgumentParser
import Control

/// `feed export`
struct FeedExport: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Print all feeds as OPML.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.printText(try session.client.send(ControlRequest(.exportFeeds)).body)
    }
}
