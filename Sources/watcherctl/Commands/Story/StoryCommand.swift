import ArgumentParser

/// The verbs on stories.
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story", abstract: "Look at stories and correct them.",
        subcommands: [
            StoryList.self, StoryShow.self, StoryMute.self, StoryUnmute.self, StoryMerge.self, StorySplit.self,
            StoryLabels.self,
        ])
}
