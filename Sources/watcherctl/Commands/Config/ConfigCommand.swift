import ArgumentParser

/// The verbs on the configuration.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Check, show and reload the configuration.",
        subcommands: [ConfigCheck.self, ConfigShow.self, ConfigReload.self])
}
