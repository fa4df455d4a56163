import ArgumentParser
import Control

/// `why`: on an article, story, alert or delivery.
struct WhyCommand: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Show the stored trail of every decision, from fetch to delivery.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Id of an article, story, alert or delivery.") var id: String

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.explain, id: id), as: WhyResource.self) { $0.page($1) }
    }
}
