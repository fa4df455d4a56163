import Control

extension ArticleResource {
    static func table(_ articles: [ArticleResource], _ look: Presentation) -> Table {
        let columns = [
            Table.Column("ID"), Table.Column("INGESTED"), Table.Column("STORY"), Table.Column("OUTLET", isFlexible: true),
            Table.Column("TITLE", isFlexible: true),
        ]
        return Table(columns, rows: articles.map { $0.row(look.times) })
    }

    private func row(_ times: TimeText) -> [Table.Cell] {
        [
            .init(id), .init(times.relative(ingested)), .init(story ?? "-"), .init(outlet.isEmpty ? "-" : outlet),
            .init(snippet.map { "\(title) | \($0)" } ?? title),
        ]
    }

    func page(_ look: Presentation) -> [String] {
        var lines = [look.paint(look.line(title), .strong)] + head(look).lines(look)
        if let topics, !topics.isEmpty { lines += ["", look.paint("Topics", .strong)] + topics.flatMap { $0.page(look) } }
        if let sameness, !sameness.isEmpty { lines += ["", look.paint("Also seen as", .strong)] + sameness.map { "  " + look.line($0) } }
        if let furniture, !furniture.isEmpty {
            lines += ["", look.paint("Left out of comparisons, since the outlet repeats it", .strong)]
            lines += furniture.map { "  " + look.line($0, indent: 2) }
        }
        if let text, !text.isEmpty { lines += [""] + look.wrapped(text, indent: 0) }
        if let removed, !removed.isEmpty {
            lines += ["", look.paint("Left out", .strong)] + removed.flatMap { look.wrapped("\($0.kind): \($0.excerpt)", indent: 2) }
        }
        for revision in revisions ?? [] where revision.changes != nil { lines += [""] + revision.page(look) }
        return lines
    }

    private func head(_ look: Presentation) -> FieldList {
        var list = FieldList()
        list.add("article", revision > 1 ? "\(id), revision \(revision)" : id)
        list.add("state", reason.isEmpty ? state : "\(state): \(reason)")
        list.add("outlet", outlet)
        list.add("url", url)
        list.add("published", look.times.both(published))
        list.add("stated", look.times.both(stated).map { "\($0), ahead of its time: the fetch counts" })
        list.add("ingested", look.times.both(ingested))
        list.add("feed", feed.map { feed in arrival.map { "\(feed), \($0)" } ?? feed })
        list.add("page", page?.words(look))
        list.add("story", story)
        list.add("copy", copy?.words)
        list.add("backlog", backlog ? "came with the feed's first document, too old to open alerts" : nil)
        list.add("language", language)
        list.add("authors", authors.joined(separator: ", "))
        list.add("tags", tags.joined(separator: ", "))
        return list
    }
}

extension PageResource {
    fileprivate func words(_ look: Presentation) -> String {
        let when = deadline.map { ", at the latest \(look.times.both($0) ?? $0)" } ?? ""
        return "\(state): \(reason)\(when)"
    }
}
