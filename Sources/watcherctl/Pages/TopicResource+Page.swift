import Control

extension TopicResource {
    static func table(_ topics: [TopicResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("STATE"), Table.Column("THRESHOLD", .right), Table.Column("ORIGINS", .right),
            Table.Column("OPEN", .right), Table.Column("CHANNELS", isFlexible: true), Table.Column("QUERY", isFlexible: true),
        ]
        return Table(columns, rows: topics.map(\.row))
    }

    private var row: [Table.Cell] {
        [
            .init(id), .init(state, Tone(state: state)), .init(Figures.score(threshold), thresholdOutdated ? .warning : .plain),
            .init("\(minOrigins)"), .init(Figures.count(openAlerts)), .init(channelWords), .init(query),
        ]
    }

    private var channelWords: String { channels.isEmpty ? "default" : channels.joined(separator: ",") }

    func summary(_ verb: String) -> [String] { [SafeText.line("\(id) \(verb): \(query)")] }

    func page(_ look: Presentation) -> [String] {
        var list = FieldList()
        list.add("id", id)
        list.add("state", reason.isEmpty ? state : "\(state): \(reason)", Tone(state: state))
        list.add("title", title)
        list.add("query", query)
        list.add("threshold", Figures.score(threshold))
        list.add("", thresholdOutdated ? "chosen for scorer \(scorerVersion), which scored differently; try topic test" : nil, .warning)
        list.add("min origins", "\(minOrigins)")
        list.add("channels", channelWords)
        list.add("open alerts", Figures.count(openAlerts))
        list.add("version", "\(version)")
        return list.lines(look)
    }
}

extension TopicScoreResource {
    /// The score against the threshold, and the terms behind it.
    func page(_ look: Presentation) -> [String] {
        let verdict = look.paint(passed ? "passed" : "below", passed ? .good : .dim)
        let head = "\(SafeText.line(topic))  \(Figures.score(score)) of \(Figures.score(threshold))  \(verdict)"
        return [head] + evidence.map { "  " + look.line($0.words, indent: 2) }
    }
}

extension EvidenceResource {
    var words: String {
        let times = count == 1 ? "once" : "\(count) times"
        let weighted = weight == 1 ? "" : ", weight \(Figures.score(weight))"
        return "\(term) in \(field), \(times)\(weighted): +\(Figures.score(contribution))"
    }
}
