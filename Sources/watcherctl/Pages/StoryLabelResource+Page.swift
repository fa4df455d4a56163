import Control

extension StoryLabelResource {
    static func table(_ labels: [StoryLabelResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("VERDICT"), Table.Column("ARTICLE"), Table.Column("HEADLINE", isFlexible: true),
            Table.Column("OTHER"), Table.Column("HEADLINE", isFlexible: true), Table.Column("SAID"),
        ]
        return Table(columns, rows: labels.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [.init(id), .init(state), .init(article), .init(title), .init(otherArticle), .init(otherTitle), .init(times.relative(time))]
    }
}
