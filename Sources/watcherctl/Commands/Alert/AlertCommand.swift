import ArgumentParser

/// The verbs on alerts.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert", abstract: "Look at alerts and send them again.",
        subcommands: [AlertList.self, AlertShow.self, AlertResend.self])
}
