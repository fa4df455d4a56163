import ArgumentParser

/// The verbs on articles.
struct ArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article", abstract: "Search and read articles.",
        subcommands: [ArticleSearch.self, ArticleShow.self])
}
