import Control

extension AlertResource {
    static func table(_ alerts: [AlertResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("STATE"), Table.Column("TOPIC", isFlexible: true), Table.Column("STORY"),
            Table.Column("VERSION", .right), Table.Column("SCORE", .right), Table.Column("ORIGINS", .right), Table.Column("UPDATED"),
            Table.Column("TITLE", isFlexible: true), Table.Column("REASON", isFlexible: true),
        ]
        return Table(columns, rows: alerts.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(state, state == "open" ? .good : .dim), .init(topic), .init(story), .init("\(version)"),
            .init(Figures.score(score)), .init("\(origins)"), .init(times.relative(updatedAt)), .init(title), .init(reason, .dim),
        ]
    }

    func page(_ look: Presentation) -> [String] {
        var lines = [look.paint(look.line(title), .strong)] + head(look).lines(look)
        if let evidence, !evidence.isEmpty {
            lines += ["", look.paint("Evidence", .strong)] + evidence.map { "  " + look.line($0.words, indent: 2) }
        }
        if let versions, !versions.isEmpty {
            lines += ["", look.paint("Versions", .strong)] + versions.map { "  " + look.line($0.words(look.times), indent: 2) }
        }
        if let deliveries, !deliveries.isEmpty {
            lines += ["", look.paint("Deliveries", .strong)] + DeliveryResource.table(deliveries, look).lines(look)
        }
        return lines
    }

    private func head(_ look: Presentation) -> FieldList {
        var list = FieldList()
        list.add("alert", "\(id) \(state), version \(version): \(reason)", state == "open" ? .good : .dim)
        list.add("topic", "\(topic), score \(Figures.score(score))")
        list.add("story", "\(story), \(Figures.plural(outlets, "outlet")), \(Figures.plural(origins, "origin"))")
        list.add("opened", look.times.both(openedAt))
        list.add("updated", look.times.both(updatedAt))
        return list
    }
}

extension AlertVersion {
    func words(_ times: TimeText) -> String { "\(version)  \(times.absolute(time))  \(action): \(reason)" }
}
