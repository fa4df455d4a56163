import Control

extension StatusResource {
    /// The daemon on one compact page.
    func page(_ look: Presentation) -> [String] {
        let times = look.times
        var head = "watcherd \(version) " + look.paint(state, Tone(state: state))
        head += ", pid \(pid), started \(times.relative(startedAt))"
        if !reason.isEmpty { head += ": \(look.line(reason, indent: DisplayWidth.of(head) + 2))" }
        return [head] + figures(times).lines(look) + problemLines(look)
    }

    private func figures(_ times: TimeText) -> FieldList {
        var list = FieldList()
        list.add("feeds", feedWords(times))
        list.add("articles", articleWords(times))
        list.add("stories", "\(Figures.count(stories.total)) (\(Figures.count(stories.open)) open)")
        list.add("topics", "\(Figures.count(topics.total)) (\(Figures.count(topics.enabled)) enabled)")
        list.add("alerts", "\(Figures.count(alerts.open)) open, \(Figures.count(alerts.lastDay)) opened in the last day")
        list.add("deliveries", deliveryWords, deliveries.failed > 0 ? .bad : .plain)
        list.add("channels", channelWords, channels.paused > 0 ? .warning : .plain)
        list.add("storage", storageWords)
        list.add("memory", Figures.bytes(residentBytes))
        list.add("files", "\(configuration), \(stateDirectory)")
        return list
    }

    private func feedWords(_ times: TimeText) -> String {
        var words = ["\(Figures.count(feeds.active)) active"]
        for (count, state) in [(feeds.failing, "failing"), (feeds.paused, "paused"), (feeds.gone, "gone")] where count > 0 {
            words.append("\(Figures.count(count)) \(state)")
        }
        if feeds.inFlight > 0 { words.append("\(Figures.count(feeds.inFlight)) being polled") }
        if let next = feeds.nextDue { words.append("next poll \(times.relative(next))") }
        return "\(Figures.count(feeds.total)) (\(words.joined(separator: ", ")))"
    }

    private func articleWords(_ times: TimeText) -> String {
        var words = ["\(Figures.count(articles.lastDay)) in the last day"]
        if articles.waiting > 0 { words.append("\(Figures.count(articles.waiting)) waiting") }
        if let newest = articles.lastIngested { words.append("newest \(times.relative(newest))") }
        return "\(Figures.count(articles.total)) (\(words.joined(separator: ", ")))"
    }

    private var deliveryWords: String {
        let figures = (Figures.count(deliveries.queued), Figures.count(deliveries.failed), Figures.count(deliveries.delivered))
        return "\(figures.0) queued, \(figures.1) failed, \(figures.2) delivered since the start"
    }

    private var channelWords: String {
        Figures.count(channels.total) + (channels.paused > 0 ? " (\(Figures.count(channels.paused)) paused)" : "")
    }

    private var storageWords: String {
        Figures.bytes(storage.bytes) + (storage.freeBytes.map { ", \(Figures.bytes($0)) free" } ?? "") + ", schema \(storage.schemaVersion)"
    }

    private func problemLines(_ look: Presentation) -> [String] {
        guard !problems.isEmpty else { return [] }
        let rows = problems.map { [Table.Cell($0.subject), Table.Cell($0.code, .bad), Table.Cell($0.message)] }
        let columns = [Table.Column("PROBLEM"), Table.Column("CODE"), Table.Column("WORDS", isFlexible: true)]
        return Table(columns, rows: rows).lines(look)
    }
}
