import Control

extension DeliveryResource {
    static func table(_ deliveries: [DeliveryResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("STATE"), Table.Column("CHANNEL", isFlexible: true), Table.Column("ALERT"),
            Table.Column("VERSION", .right), Table.Column("TRIES", .right), Table.Column("DUE"), Table.Column("UPDATED"),
            Table.Column("REASON", isFlexible: true),
        ]
        return Table(columns, rows: deliveries.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(state, Tone(state: state)), .init(channel), .init(subject), .init("\(version)"), .init("\(attempts)"),
            .init(state == "queued" ? times.relative(dueAt) : "-"), .init(times.relative(updatedAt)), .init(reason, .dim),
        ]
    }

    private var subject: String { alert ?? signal ?? "-" }

    var summary: [String] { [SafeText.line("\(id) \(state): \(subject) version \(version) to \(channel), \(reason)")] }
}
