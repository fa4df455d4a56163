import ArgumentParser
import Control

/// `feed import`
struct FeedImport: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: "Add the feeds of an OPML file.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "OPML file; - for standard input.", completion: .file()) var file: String

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.importFeeds, file: try InputFile(file), contentType: MediaType.opml)
        let result = try session.shown(request, as: ImportResult.self) { $0.page($1) }
        // A script has to see it; what could be taken has been.
        guard result.failed == 0 else {
            throw CommandFailure(.badContent, "\(file): \(Figures.plural(result.failed, "feed")) could not be added")
        }
    }
}
