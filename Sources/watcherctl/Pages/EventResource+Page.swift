import Control

extension EventResource {
    /// The event on one line, as `tail` prints it.
    func line(_ look: Presentation) -> String {
        let moment = look.times.clock(time)
        // The event's own thing first: a story's event names an article too, and an article's the feed.
        let own: [String: String?] = [
            "alert": alert, "delivery": delivery, "feed": feed, "channel": channel, "article": article, "story": story,
        ]
        let kind = type.prefix { $0 != "." }
        let subject = (own[String(kind)] ?? nil) ?? [alert, delivery, feed, channel, article, story, signal].compactMap { $0 }.first
        let head = [subject, topic].compactMap { $0 }.map(SafeText.line)
        var words = title.map { "\($0): \(reason)" } ?? reason
        if let outlets, let origins {
            words += " (\(Figures.plural(outlets, "outlet")), \(Figures.plural(origins, "origin")))"
        }
        let start = ([moment, SafeText.line(type)] + head).joined(separator: "  ")
        return look.paint(moment, .dim) + "  " + look.paint(SafeText.line(type), tone)
            + head.map { "  " + $0 }.joined() + "  " + look.line(words, indent: DisplayWidth.of(start) + 2)
    }

    private var tone: Tone {
        switch type {
        case "alert.opened", "alert.updated", "delivery.delivered", "feed.recovered", "channel.recovered", "topic.recovered": .good
        case "delivery.failed", "feed.failing", "feed.gone", "channel.parked", "channel.failing", "lost": .bad
        case "alert.held", "config.reloaded", "feed.silent", "feed.moved", "feed.truncated", "topic.silent": .warning
        default: .plain
        }
    }
}
