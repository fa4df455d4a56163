import Control

extension SilenceResource {
    static func table(_ silences: [SilenceResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("STATE"), Table.Column("SCOPE", isFlexible: true), Table.Column("ENDS"),
            Table.Column("AUTHOR", isFlexible: true), Table.Column("COMMENT", isFlexible: true),
        ]
        return Table(columns, rows: silences.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(state, Tone(state: state)), .init(scope), .init(times.relative(until)), .init(author.isEmpty ? "-" : author),
            .init(comment),
        ]
    }

    /// What it holds back.
    var scope: String {
        let parts = [topic.map { "topic \($0)" }, story.map { "story \($0)" }, channel.map { "channel \($0)" }].compactMap { $0 }
        return parts.isEmpty ? "everything" : parts.joined(separator: ", ")
    }
}
