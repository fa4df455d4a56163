import Model
import Text

/// What stands beside the text: the feed's own words, authors, and links.
extension CreditReader {
    mutating func readFeed() {
        if let name = article.references.source, !name.isEmpty { add(.source, named: name, 90, words: "the feed names \(name) as source") }
        readOriginal()
        guard let host = article.url.flatMap(URLResolver.host), let source = sources.source(host: host) else { return }
        add(.source, source, 85, words: "its page is \(host)'s")
    }

    /// The publisher of the page that its own page names as the original, by name or by its host.
    private mutating func readOriginal() {
        guard let original = article.references.original, let host = PageHash.site(original) else { return }
        let words = "its page names \(original) as the original"
        if let source = sources.source(host: host) { return add(.source, source, 85, words: words) }
        let labels = host.split(separator: ".").map { $0.filter { $0 != "-" } }
        let own = (article.outlet.key ?? "").filter { $0 != " " }
        if !labels.contains(where: { $0 == own }) { add(.source, named: host, 85, words: words) }
    }

    /// A link to another publisher's page may tell where a report was taken from, or what it is set against: never sure.
    mutating func readLinks() {
        var told: Set<String> = []
        for link in article.references.links where told.count < 2 && PageHash.of(link) != nil {
            guard let source = PageHash.site(link).flatMap({ sources.source(host: $0) }), told.insert(source.key).inserted else { continue }
            add(.attribution, source, 40, words: "links to \(PlainText.cut(link, maximumBytes: 80))")
        }
    }

    mutating func readAuthors() {
        for author in article.authors.prefix(8) {
            let line = TextReader().read(title: "", text: author)
            let end = line.words.count
            // "By Reuters": the preposition is no part of the name.
            let start = phrases.bylines.match(at: 0, in: line, before: end)?.count ?? 0
            for index in line.words.indices.dropFirst(start) {
                guard let match = sources.spellings.match(at: index, in: line, before: end) else { continue }
                let source = sources.all[match.value]
                // A person may be called Bloomberg; what begins a line, or follows a mark or "with", is not.
                let isApart =
                    index == start || !line.before[index].isEmpty
                    || phrases.joiners.match(at: index - 1, in: line, before: index) != nil
                guard source.kind == .agency, isApart else { continue }
                add(.byline, source, 85, words: "by \(author.prefix(60))")
            }
        }
    }
}
