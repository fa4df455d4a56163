import ArgumentParser
import Control

/// `why-not`
struct WhyNotCommand: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not", abstract: "Show why a topic did not alert on an article.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "Address or id of an article.") var reference: String
    @Option(help: ArgumentHelp("Id of the topic.", valueName: "id")) var topic: String

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.explainSilence, query: [("ref", reference), ("topic", topic)])
        try session.show(request, as: WhyResource.self) { $0.page($1) }
    }
}
