import Control

extension StoryResource {
    static func table(_ stories: [StoryResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("STATE"), Table.Column("NEWEST"), Table.Column("ARTICLES", .right),
            Table.Column("OUTLETS", .right), Table.Column("ORIGINS", .right), Table.Column("ALERTS", isFlexible: true),
            Table.Column("TITLE", isFlexible: true), Table.Column("REPORTED BY", isFlexible: true),
        ]
        return Table(columns, rows: stories.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(state, Tone(state: state)), .init(times.relative(lastSeen)), .init(Figures.count(articles)),
            .init(Figures.count(outlets.count)), .init(originCount),
            .init(alerts.isEmpty ? "-" : alerts.joined(separator: ",")), .init(title), .init(reportedBy),
        ]
    }

    func summary(_ words: String) -> [String] { [SafeText.line("\(id) \(words): \(title)")] }

    /// The file on the event: what it is, who reports it, on whose word, and what happened when.
    func page(_ look: Presentation) -> [String] {
        let top = [look.paint(look.line(title), .strong)] + (summary.map { look.wrapped($0, indent: 0) } ?? [])
        return top + head(look).lines(look) + originLines(look) + developmentLines(look) + timelineLines(look)
    }

    private func head(_ look: Presentation) -> FieldList {
        var list = FieldList()
        list.add("story", reason.isEmpty ? "\(id) \(state)" : "\(id) \(state): \(reason)", Tone(state: state))
        list.add("phase", "\(phase): \(phaseReason)")
        list.add("seen", "\(look.times.absolute(firstSeen)) to \(look.times.absolute(lastSeen))")
        list.add("muted", mutedUntil.map { "until \(look.times.absolute($0))" }, .warning)
        list.add("reports", counts)
        list.add("outlets", outlets.joined(separator: ", "))
        list.add("topics", topics?.map { "\($0.topic) \(Figures.score($0.score))" }.joined(separator: ", "))
        list.add("alerts", alerts.joined(separator: ", "))
        list.add("merged from", mergedFrom?.joined(separator: ", "))
        return list
    }

    /// `14 articles, 9 outlets, 2 origins: Reuters (12), own reporting (2)`.
    private var counts: String { "\(Figures.plural(articles, "article")), \(reportedBy)" }

    /// `3`, or `2-4` where that is unsure.
    private var originCount: String {
        guard let originsLeast, let originsMost, originsLeast < originsMost else { return Figures.count(origins.count) }
        return "\(originsLeast)-\(originsMost)"
    }

    private func originLines(_ look: Presentation) -> [String] {
        guard !origins.isEmpty else { return [] }
        var lines: [String] = ["", look.paint("Origins", .strong)]
        for origin in origins { lines.append("  " + look.line(origin.words, indent: 2)) }
        for edge in lineage ?? [] { lines.append("    " + look.paint(look.line(edge.words, indent: 4), .dim)) }
        return lines
    }

    private func developmentLines(_ look: Presentation) -> [String] {
        guard let developments, !developments.isEmpty else { return [] }
        return ["", look.paint("Developments", .strong)] + developments.map { "  " + look.line($0.words, indent: 2) }
    }

    private func timelineLines(_ look: Presentation) -> [String] {
        guard let timeline, !timeline.isEmpty else { return [] }
        return ["", look.paint("Timeline", .strong)] + timeline.flatMap { $0.lines(look) }
    }
}

extension OriginResource {
    fileprivate var words: String {
        let carriers = outlets > 1 ? ", \(Figures.plural(outlets, "outlet"))" : ""
        return "\(name) (\(Figures.plural(articles, "article"))\(carriers)): \(evidence)"
    }
}

extension StoryLineage {
    /// `a2 < a1 copy 0.98: …`, or `a3 < Reuters dateline 0.90: …`.
    fileprivate var words: String {
        let target = [source, earlier].compactMap { $0 }.joined(separator: ", ")
        return "\(article) < \(target) \(kind) \(Figures.score(confidence)): \(evidence)"
    }
}

extension StoryDevelopment {
    fileprivate var words: String { "\(article) \(kind)\(text.isEmpty ? "" : " \(text)"): “\(sentence)”" }
}

extension StoryEvent {
    /// The event, and below it why it was decided so.
    func lines(_ look: Presentation) -> [String] {
        let moment = look.times.absolute(time)
        let head = "  \(moment)  " + look.paint(look.line(words, indent: moment.count + 4), tone)
        let margin = String(repeating: " ", count: moment.count + 4)
        return [head]
            + [url, reason.isEmpty ? nil : reason].compactMap { detail in
                detail.map { margin + look.paint(look.line($0, indent: margin.count), .dim) }
            }
    }

    private var tone: Tone {
        switch kind {
        case "alert": .good
        case "article": copy == nil ? .plain : .dim
        default: .warning
        }
    }

    private var words: String {
        switch kind {
        case "article": "\(article ?? "-") \(outlet.map { "\($0): " } ?? "")\(title ?? "")\(copy.map { " (\($0.words))" } ?? "")"
        case "alert": "\(alert ?? "-") version \(version ?? 1) for \(topic ?? "-")"
        default: ["\(kind) \(article ?? "")", from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap { $0 }.joined(separator: " ")
        }
    }
}

extension CopyResource {
    /// `copy of a12, 0.97`.
    var words: String { "copy of \(original), \(kind) \(Figures.score(similarity))" }
}
