import Control

extension ArticleEdit {
    /// What the edit changed, `-` before what it took away and `+` before what it brought.
    func page(_ look: Presentation) -> [String] {
        let title = "Changed in revision \(revision), \(look.times.both(ingested) ?? ingested)"
        var lines = [look.paint(look.line(title), .strong)]
        if let note { lines.append("  " + look.line(note)) }
        for change in changes ?? [] {
            let mark = change.kind == "removed" ? "- " : "+ "
            lines += look.wrapped(mark + change.text, indent: 2)
        }
        if changes?.isEmpty == true { lines.append("  nothing that is shown") }
        if more > 0 { lines.append("  and \(more) more") }
        return lines
    }
}
