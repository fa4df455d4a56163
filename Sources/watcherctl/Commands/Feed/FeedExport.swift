import ArgumentParser
import Control

/// `feed export`
struct FeedExport: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print all feeds as OPML; user and password in addresses are left out.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        let body = try session.client.send(ControlRequest(.exportFeeds)).body
        try session.printText(body)
        for line in ExportNotice.lines(String(decoding: body, as: UTF8.self)) {
            StandardError.write("watcherctl: \(SafeText.line(line))\n")
        }
    }
}
