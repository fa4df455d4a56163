import Model

/// The phrases of a message that every service shows in its own dress. All clean, none escaped.
struct AlertWording {
    let message: OutgoingMessage

    /// "New", "Update 2", "Closed", "Test"; of a signal "Feed silent", "Feed recovered".
    var verb: String {
        switch message {
        case .alert(let alert): Self.verb(alert)
        case .signal(let signal): "\(signal.subject.noun.prefix(1).uppercased())\(signal.subject.noun.dropFirst()) \(signal.kind.words)"
        }
    }

    private static func verb(_ alert: AlertMessage) -> String {
        switch alert.kind {
        case .opened: "New"
        case .updated: alert.version > 1 ? "Update \(alert.version - 1)" : "Update"
        case .closed: "Closed"
        case .test: "Test"
        }
    }

    /// Whose message it is: the topic, or the id of what a signal is about.
    func topic(_ limit: Int = 100) -> String {
        switch message {
        case .alert(let alert):
            let title = CleanText.line(alert.topicTitle, limit: limit)
            return title.isEmpty ? CleanText.line(alert.topicID, limit: limit) : title
        case .signal(let signal): return CleanText.line(signal.subject.id, limit: limit)
        }
    }

    /// What it is about: the story, or the name of a signal's subject.
    func story(_ limit: Int = 200) -> String {
        switch message {
        case .alert(let alert):
            let title = CleanText.line(alert.story.title, limit: limit)
            guard title.isEmpty else { return title }
            let first = alert.articles.lazy.map { CleanText.line($0.title, limit: limit) }.first { !$0.isEmpty }
            return first ?? "Story \(alert.story.id)"
        case .signal(let signal):
            let name = CleanText.line(signal.name, limit: limit)
            return name.isEmpty ? CleanText.line(signal.subject.id, limit: limit) : name
        }
    }

    /// One line that says it all, for notifications and receivers without markup: "New · Iran talks: Envoys meet in Geneva".
    func headline(_ limit: Int = 300) -> String {
        CleanText.cut("\(verb) · \(topic()): \(story(limit))", limit: limit)
    }

    /// "14 outlets, 3 origins: A (9), B (4), C (1)"; of a signal since when, and what.
    var origins: String {
        switch message {
        case .alert(let alert): OriginSummary.line(alert.story)
        case .signal(let signal): "\(CleanText.line(signal.code, limit: 60)) since \(signal.since.rfc3339)"
        }
    }

    /// What `origins` is, as a caption.
    var originsCaption: String { message.alert == nil ? "State" : "Reported by" }

    /// "score .82 · new origin: Yonhap"; of a signal its reason.
    var detail: String {
        switch message {
        case .alert: "\(score) · \(reason)"
        case .signal: reason
        }
    }

    /// "score .82"; empty for a signal.
    var score: String { message.alert.map { "score \(ScoreText.two($0.score))" } ?? "" }

    var reason: String {
        switch message {
        case .alert(let alert): CleanText.line(alert.reason, limit: 300)
        case .signal(let signal): CleanText.line(signal.reason, limit: 300)
        }
    }

    /// The articles to link to: clean titles, http(s) addresses only.
    func links(_ count: Int, title limit: Int = 160) -> [Link] {
        (message.alert?.articles ?? []).prefix(count).map { article in
            let title = CleanText.line(article.title, limit: limit)
            return Link(
                title: title.isEmpty ? "untitled" : title, url: SafeLink.url(article.url), outlet: CleanText.line(article.outlet, limit: 60)
            )
        }
    }

    /// The address that stands for the whole: that of the story's first linked article, or of the feed.
    var storyURL: String? {
        switch message {
        case .alert(let alert): alert.articles.lazy.compactMap { SafeLink.url($0.url) }.first
        case .signal(let signal): SafeLink.url(signal.url)
        }
    }

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
        var lines = [dress(origins), dress(detail)]
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

extension SignalKind {
    /// The state in words that follow its subject: "without validators".
    var words: String { self == .feedWithoutValidators ? "without validators" : code }
}
