package import Model

/// A feed as a feeds file names it.
package struct FeedDefinition: Hashable, Sendable {
    package var url: String
    package var settings: FeedSettings
    /// Its name until it has told its own.
    package var title = ""
    /// Added without being polled until a person resumes it.
    package var isPaused = false
    /// How a subscription list named it, as JSON; nil where none did.
    package var outline: String?
    /// Where it stands, for what only the store or the network can find wrong with it.
    package var line: Int
    package var column: Int

    package init(url: String, settings: FeedSettings = FeedSettings(), line: Int = 1, column: Int = 1) {
        self.url = url
        self.settings = settings
        self.line = line
        self.column = column
    }
}
