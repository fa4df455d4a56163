import ArgumentParser
import Control

/// `why`: on an article, story, alert or delivery.
struct WhyCommand: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Show the stored trail of every decision, from fetch to delivery.",
        discussion: """
            With two articles: why both are in one story, or why not, with the parts of their similarity. With an article and a story: \
            why it is in that story, or why not.
            """)

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of an article, story, alert or delivery.") var id: String

    @Argument(help: "Another article, or a story, to be compared with the first.") var other: String?

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.explain, id: id, query: other.map { [("with", $0)] } ?? []), as: WhyResource.self) { $0.page($1) }
    }
}
