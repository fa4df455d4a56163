/// Finds a term in an article.
struct TermMatcher {
    let document: ScoredDocument

    func match(_ term: QueryTerm) -> TermMatch {
        var match = TermMatch()
        switch term.kind {
        case .phrase(let words): addPhrase(words, endsInPrefix: false, field: term.field, to: &match)
        case .prefix(let words):
            if words.count == 1 {
                addPrefix(words[0], field: term.field, to: &match)
            } else {
                addPhrase(words, endsInPrefix: true, field: term.field, to: &match)
            }
        case .near(let words, let distance):
            for value in document.values where asks(term.field, for: value.field) {
                for place in NearSearch(words: words, distance: distance).places(in: value.words, table: document.table)
                where stands(place, in: value) {
                    match.add(value.field, at: place, lead: document.lead)
                }
            }
        case .regex(let pattern): addPattern(pattern, field: term.field, to: &match)
        }
        return match
    }

    private func asks(_ asked: QueryField?, for field: QueryField) -> Bool {
        asked.map { $0 == field } ?? (field == .title || field == .text)
    }

    /// A language is asked for by its first subtags: `en` is met by `en-GB`, `gb` is not.
    private func stands(_ position: Int, in value: ScoredDocument.Value) -> Bool {
        value.field != .lang || position == value.words.lowerBound
    }

    private func addPhrase(_ words: [QueryWord], endsInPrefix: Bool, field: QueryField?, to match: inout TermMatch) {
        let exact = endsInPrefix ? words.count - 1 : words.count
        // Long words are rare words.
        let anchor = (0..<exact).max { (words[$0].bytes.count, $1) < (words[$1].bytes.count, $0) } ?? 0
        let table = document.table
        let values = document.values
        var place = 0
        table.forEachPosition(of: words[anchor]) { position in
            let start = position - anchor
            while place < values.count, values[place].words.upperBound <= start { place += 1 }
            guard place < values.count, values[place].words.lowerBound <= start, values[place].words.upperBound >= start + words.count,
                asks(field, for: values[place].field), stands(start, in: values[place])
            else { return }
            for (offset, word) in words.enumerated() where offset != anchor {
                let isMet = offset < exact ? table.holds(word, at: start + offset) : table.begins(with: word, at: start + offset)
                guard isMet else { return }
            }
            match.add(values[place].field, at: start, lead: document.lead)
        }
    }

    private func addPrefix(_ word: QueryWord, field: QueryField?, to match: inout TermMatch) {
        for value in document.values where asks(field, for: value.field) {
            document.table.forEachPosition(beginningWith: word, in: value.words) { position in
                if stands(position, in: value) { match.add(value.field, at: position, lead: document.lead) }
            }
        }
    }

    private func addPattern(_ pattern: TextPattern, field: QueryField?, to match: inout TermMatch) {
        for asked in field.map({ [$0] }) ?? [.title, .text] {
            for text in document.patternTexts(of: asked) {
                for end in pattern.matchEnds(in: text, limit: Self.maximumPatternMatches) {
                    match.add(asked, at: wordPosition(ofScalar: end, of: text.count), lead: document.lead)
                }
            }
        }
    }

    /// The word about which a scalar of the text lies; only the curve of the lead asks.
    private func wordPosition(ofScalar offset: Int, of count: Int) -> Int {
        let words = document.lead.words
        guard count > 0, !words.isEmpty else { return words.lowerBound }
        return words.lowerBound + (words.count - 1) * max(offset - 1, 0) / count
    }

    private static let maximumPatternMatches = 1_000
}
