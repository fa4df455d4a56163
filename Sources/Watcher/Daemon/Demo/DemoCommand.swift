import ArgumentParser

/// `watcherd demo`: the main job on sample data, alone.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Show the main job on sample data: feeds in, one alert per story out.",
        discussion: """
            Starts a sample news site and a chat-like receiver on loopback and a daemon of its own in a temporary directory, and ends by \
            itself in under a minute. Exit 0 only where everything that it promises was seen.
            """)

    func run() async throws {
        do {
            try await Demo().run()
        } catch let failure as CommandFailure {
            throw failure.told()
        }
    }
}
