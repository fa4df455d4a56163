import ArgumentParser

/// The verbs on topics.
struct TopicCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "Add, look at and change topics.",
        subcommands: [
            TopicAdd.self, TopicList.self, TopicShow.self, TopicSet.self, TopicEnable.self, TopicDisable.self, TopicRemove.self,
            TopicImport.self, TopicExport.self, TopicTest.self,
        ])
}
