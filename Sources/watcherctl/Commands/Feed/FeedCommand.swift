import ArgumentParser

/// The verbs on feeds.
struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Add, look at and change feeds.",
        subcommands: [
            FeedAdd.self, FeedList.self, FeedShow.self, FeedSet.self, FeedPause.self, FeedResume.self, FeedRemove.self, FeedRefresh.self,
            FeedImport.self, FeedExport.self,
        ])
}
