import Control

extension FeedResource {
    static func table(_ feeds: [FeedResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("STATE"), Table.Column("LAST POLL"), Table.Column("NEXT"), Table.Column("ENTRIES", .right),
            Table.Column("OUTLET", isFlexible: true), Table.Column("URL", isFlexible: true), Table.Column("REASON", isFlexible: true),
        ]
        return Table(columns, rows: feeds.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(state, Tone(state: state)), .init(times.relative(poll.lastPoll)), .init(times.relative(poll.nextDue)),
            .init(Figures.count(poll.entriesSeen)), .init(name), .init(url),
            .init(problem.map { words($0, times) } ?? reason, problem == nil ? .dim : .bad),
        ]
    }

    /// A problem with the time at which its state began.
    private func words(_ problem: ResourceProblem, _ times: TimeText) -> String {
        let since = signals?.map(\.since).min().map { "; began \(times.relative($0))" } ?? ""
        return problem.message + since
    }

    /// What people call it: the outlet where one was set, else its title.
    var name: String { outlet ?? (title.isEmpty ? "-" : title) }

    /// One line for a change: what it is and when it is polled next.
    func summary(_ verb: String, _ look: Presentation) -> [String] {
        var line = "\(id) \(verb)"
        if !title.isEmpty { line += ": \(title)" }
        line += " \(url)"
        if let next = poll.nextDue { line += ", next poll \(look.times.relative(next)) (\(poll.nextDueReason))" }
        var lines = [SafeText.line(line)]
        if let problem { lines.append(look.paint(SafeText.line("\(id) has a problem: \(problem.message)"), .bad)) }
        return lines
    }

    func page(_ look: Presentation) -> [String] {
        var list = FieldList()
        list.add("id", id)
        list.add("state", reason.isEmpty ? state : "\(state): \(reason)", Tone(state: state))
        list.add("url", url)
        list.add("title", title)
        list.add("outlet", outlet)
        list.add("home page", homePageURL)
        list.add("problem", problem.map { "\($0.code): \($0.message)" }, .bad)
        for signal in signals ?? [] { list.add("signal", words(signal, look.times), .bad) }
        list.add("silence", silence)
        list.add("push", push.map { self.words($0, look.times) })
        list.add("access", access?.words)
        list.add("next poll", nextPoll(look.times))
        list.add("last poll", lastPoll(look.times))
        list.add("last success", look.times.both(poll.lastSuccess))
        list.add("failures", poll.failures > 0 ? "\(poll.failures) in a row" : nil, .bad)
        list.add("polls", "\(Figures.count(poll.polls)), \(Figures.count(poll.notModified)) not modified")
        list.add("entries", Figures.count(poll.entriesSeen))
        list.add("identity", identity)
        list.add("validators", validators)
        list.add("settings", settings)
        list.add("added", look.times.both(createdAt))
        return list.lines(look)
    }

    private func words(_ signal: SignalResource, _ times: TimeText) -> String {
        "\(signal.state) since \(times.relative(signal.since)): \(signal.reason)\(signal.isTold ? "; told" : "")"
    }

    private func words(_ push: FeedPush, _ times: TimeText) -> String {
        let lease = push.leaseUntil.map { ", lease until \(times.both($0) ?? $0)" } ?? ""
        let last = push.lastPush.map { ", the last \(times.relative($0))" } ?? ""
        let refused = push.refused > 0 ? ", \(push.refused) dropped" : ""
        return "\(push.state) at hub \(push.hub): \(push.reason)\(lease); \(push.pushes) pushes\(last)\(refused)"
    }

    private func nextPoll(_ times: TimeText) -> String {
        guard let next = poll.nextDue else { return "none: \(state)" }
        return "\(times.relative(next)): \(poll.nextDueReason)"
    }

    private func lastPoll(_ times: TimeText) -> String? {
        times.both(poll.lastPoll).map { time in poll.lastStatus.map { "\(time), status \($0)" } ?? time }
    }

    private var validators: String {
        let parts = [poll.etag.map { "ETag \($0)" }, poll.lastModified.map { "Last-Modified \($0)" }].compactMap { $0 }
        return parts.isEmpty ? "none, every poll fetches the whole document" : parts.joined(separator: ", ")
    }

    private var settings: String {
        "every \(every ?? "default"), backlog \(backlog)" + (fullText ? ", full text" : "")
    }
}

extension FeedAccess {
    fileprivate var words: String {
        let given = rule.map { rule in
            "rule \(rule)\(match.map { " for \($0)" } ?? "")\(sets.isEmpty ? "" : ": \(sets.joined(separator: ", "))")"
        }
        return [given, https].compactMap { $0 }.joined(separator: "; ")
    }
}
