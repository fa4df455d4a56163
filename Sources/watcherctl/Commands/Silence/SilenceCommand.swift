import ArgumentParser

/// The verbs on silences.
struct SilenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence", abstract: "Hold alerts back for a time.",
        subcommands: [SilenceAdd.self, SilenceList.self, SilenceExpire.self])
}
