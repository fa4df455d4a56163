import ArgumentParser
import Control

/// `topic export`
struct TopicExport: VerbCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Print all topics as YAML.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.printText(try session.client.send(ControlRequest(.exportTopics)).body)
    }
}
