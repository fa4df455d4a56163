import Control

extension ChannelResource {
    static func table(_ channels: [ChannelResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("NAME"), Table.Column("STATE"), Table.Column("KIND"), Table.Column("HOST", isFlexible: true),
            Table.Column("QUEUED", .right), Table.Column("FAILED", .right), Table.Column("LAST DELIVERED"),
            Table.Column("REASON", isFlexible: true),
        ]
        return Table(columns, rows: channels.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(state, Tone(state: state)), .init(kind), .init(host), .init(Figures.count(queued)),
            .init(Figures.count(failed), failed > 0 ? .bad : .plain), .init(times.relative(lastDelivered)), .init(reason, .dim),
        ]
    }

    func summary(_ verb: String) -> [String] {
        [SafeText.line("\(id) \(verb), \(Figures.plural(queued, "delivery")) queued")]
    }
}
