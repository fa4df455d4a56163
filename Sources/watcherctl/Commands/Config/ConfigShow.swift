import ArgumentParser
import Control
import FoundationEssentials

/// `config show`
struct ConfigShow: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the configuration in force, defaults included, secrets left out.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        let reply = try session.client.send(ControlRequest(.getConfiguration))
        if session.printsJSON { return try session.printJSON(reply.body) }
        let configuration = try reply.decoded(as: ConfigurationResource.self)
        try session.printText(Data(configuration.text.utf8))
    }
}
