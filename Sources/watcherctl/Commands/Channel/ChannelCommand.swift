import ArgumentParser

/// The verbs on channels.
struct ChannelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel", abstract: "Look at channels, test and pause them.",
        subcommands: [ChannelList.self, ChannelTestCommand.self, ChannelPause.self, ChannelResume.self])
}
