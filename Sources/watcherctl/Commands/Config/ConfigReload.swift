import ArgumentParser
import Control

/// `config reload`
struct ConfigReload: VerbCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload", abstract: "Read the configuration file again and put it in force, whole or not at all.")

    @OptionGroup var connection: ConnectionOptions

    func perform(_ session: Session) throws(CommandFailure) {
        try session.show(ControlRequest(.reloadConfiguration), as: ConfigurationResource.self) { configuration, _ in
            [SafeText.line("\(configuration.path): \(configuration.reason)")]
        }
    }
}
