import ArgumentParser
import Control

/// `topic import`
struct TopicImport: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add or change the topics of a YAML file: all of them, or none where one is bad.")

    @OptionGroup var connection: ConnectionOptions
    @Argument(help: "YAML file; - for standard input.", completion: .file()) var file: String

    func perform(_ session: Session) throws(CommandFailure) {
        let request = ControlRequest(.importTopics, file: try InputFile(file), contentType: MediaType.yaml)
        try session.show(request, as: ImportResult.self) { $0.page($1) }
    }
}
