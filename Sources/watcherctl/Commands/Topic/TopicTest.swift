import ArgumentParser
import Control
import FoundationEssentials

/// `topic test`
struct TopicTest: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Score a text or a page by topics, and store nothing.",
        discussion: """
            Without ids all topics are tried; with --query that query instead. The first line of a text is its title when an empty line \
            follows it or when it is the only one.
            """)

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Ids of topics.") var ids: [String] = []
    @Option(help: ArgumentHelp("Plain text; - for standard input.", valueName: "file"), completion: .file()) var text: String?
    @Option(help: ArgumentHelp("A page that the daemon fetches.")) var url: String?
    @Option(help: ArgumentHelp("A query to try instead of topics.")) var query: String?

    func validate() throws {
        if (text == nil) == (url == nil) { throw ValidationError("Give either --text FILE or --url URL.") }
        if query != nil, !ids.isEmpty { throw ValidationError("Give either ids of topics or --query.") }
    }

    func perform(_ session: Session) throws(CommandFailure) {
        var body = ScoreRequest(topics: ids.isEmpty ? nil : ids, query: query, url: url)
        if let text {
            let (title, rest) = Self.parts(of: String(decoding: try InputFile(text).bytes, as: UTF8.self))
            body.title = title
            body.text = rest
        }
        try session.show(try ControlRequest(.scoreText, body: body), as: ScoreResult.self) { result, look in
            [look.paint(look.line(result.title), .strong)] + result.items.flatMap { $0.page(look) }
        }
    }

    /// Title and text of a plain text file.
    static func parts(of text: String) -> (title: String?, text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let rest = lines.dropFirst()
        guard let first = lines.first, !first.isEmpty, rest.first?.allSatisfy(\.isWhitespace) ?? true else { return (nil, text) }
        return (String(first), rest.joined(separator: "\n"))
    }
}
