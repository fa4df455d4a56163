import Control
import FeedParsing
import Model
import Text

/// Reads what people choose for a feed, and says what is wrong with it.
enum FeedSettingsText {
    /// An http or https address without white space around it.
    static func url(_ text: String) throws -> String {
        let url = FeedScheme.web(PlainText.collapse(text))
        guard url.utf8.count <= 8_192, URLResolver.isHTTP(url), let host = URLResolver.host(of: url), !host.isEmpty, !url.contains(" ")
        else {
            throw ProblemDocument(
                .invalidArgument,
                "\"\(ShownURL.text(String(url.prefix(200))))\" is no address of a feed; it must begin with http:// or https://.")
        }
        return url
    }

    static func outlet(_ text: String) throws -> String? {
        let name = PlainText.collapse(text)
        guard name.utf8.count <= 200 else {
            throw ProblemDocument(.invalidArgument, "The field \"outlet\" is too long; 200 bytes at most.")
        }
        return name.isEmpty ? nil : name
    }

    /// Nil for `default`.
    static func every(_ text: String) throws -> Duration? {
        guard text != "default" else { return nil }
        guard let every = Duration(text: text), every >= .seconds(1), every <= .seconds(30 * 86_400) else {
            throw ProblemDocument(
                .invalidArgument, "The field \"every\" is \"\(text)\", but takes a duration from 1s to 30d, such as 15m, or default.")
        }
        return every
    }

    static func backlog(_ text: String) throws -> Duration {
        guard let backlog = Duration(text: text), backlog <= .seconds(3_650 * 86_400) else {
            throw ProblemDocument(.invalidArgument, "The field \"backlog\" is \"\(text)\", but takes a duration such as 24h or 7d.")
        }
        return backlog
    }
}

extension FeedSettings {
    init(_ request: AddFeedRequest) throws {
        self.init()
        outlet = try request.outlet.flatMap(FeedSettingsText.outlet)
        every = try request.every.flatMap(FeedSettingsText.every)
        fullText = request.fullText ?? false
        backlog = try request.backlog.map(FeedSettingsText.backlog) ?? backlog
    }

    /// What is absent stays.
    mutating func take(_ request: ChangeFeedRequest) throws {
        if let text = request.outlet { outlet = try FeedSettingsText.outlet(text) }
        if let text = request.every { every = try FeedSettingsText.every(text) }
        if let fullText = request.fullText { self.fullText = fullText }
        if let text = request.backlog { backlog = try FeedSettingsText.backlog(text) }
    }
}
