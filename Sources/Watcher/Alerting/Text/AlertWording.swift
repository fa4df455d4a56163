import Model

/// The phrases of an alert that every service shows in its own dress. All clean, none escaped.
struct AlertWording {
    let message: AlertMessage

    /// "New", "Update 2", "Closed", "Test".
    var verb: String {
        switch message.kind {
        case .opened: "New"
        case .updated: message.version > 1 ? "Update \(message.version - 1)" : "Update"
        case .closed: "Closed"
        case .test: "Test"
        }
    }

    func topic(_ limit: Int = 100) -> String {
        let title = CleanText.line(message.topicTitle, limit: limit)
        return title.isEmpty ? CleanText.line(message.topicID, limit: limit) : title
    }

    func story(_ limit: Int = 200) -> String {
        let title = CleanText.line(message.story.title, limit: limit)
        guard title.isEmpty else { return title }
        let first = message.articles.lazy.map { CleanText.line($0.title, limit: limit) }.first { !$0.isEmpty }
        return first ?? "Story \(message.story.id)"
    }

    /// One line that says it all, for notifications and receivers without markup: "New · Iran talks: Envoys meet in Geneva".
    func headline(_ limit: Int = 300) -> String {
        CleanText.cut("\(verb) · \(topic()): \(story(limit))", limit: limit)
    }

    /// "14 outlets, 3 origins: A (9), B (4), C (1)".
    var origins: String { OriginSummary.line(message.story) }

    /// "score .82".
    var score: String { "score \(ScoreText.two(message.score))" }

    var reason: String { CleanText.line(message.reason, limit: 300) }

    /// The articles to link to: clean titles, http(s) addresses only.
    func links(_ count: Int, title limit: Int = 160) -> [Link] {
        message.articles.prefix(count).map { article in
            let title = CleanText.line(article.title, limit: limit)
            return Link(
                title: title.isEmpty ? "untitled" : title, url: SafeLink.url(article.url), outlet: CleanText.line(article.outlet, limit: 60)
            )
        }
    }

    /// The address that stands for the story: that of its first linked article.
    var storyURL: String? { message.articles.lazy.compactMap { SafeLink.url($0.url) }.first }

    struct Link {
        var title: String
        /// Nil where the article has none, or none fit to show.
        var url: String?
        var outlet: String
    }

    /// Plain lines for receivers without markup, cut at a line's end to stay within the limit.
    ///
    /// - Parameter dress: makes words from feeds safe for the receiver; addresses do not pass through it.
    func plain(limit: Int, unit: CleanText.Unit, articles: Int = 5, dress: (String) -> String = { $0 }) -> String {
        var lines = [dress(origins), dress("\(score) · \(reason)")]
        for link in links(articles) {
            lines.append("• " + dress(link.title + (link.outlet.isEmpty ? "" : " (\(link.outlet))")))
            if let url = link.url { lines.append("  \(url)") }
        }
        return Self.joined(lines, limit: limit, unit: unit)
    }

    /// As many whole lines as fit; a line that does not fit ends the text, for half a link is none.
    static func joined(_ lines: [String], limit: Int, unit: CleanText.Unit, separator: String = "\n") -> String {
        var text = ""
        for line in lines {
            let extended = text.isEmpty ? line : text + separator + line
            if CleanText.size(extended, unit) > limit { break }
            text = extended
        }
        return text
    }
}
