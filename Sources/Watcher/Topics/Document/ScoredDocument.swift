package import Model
import Text

/// An article made ready for all topics: its folded words with their fields, indexed once.
package struct ScoredDocument: Sendable {
    /// One value of a field: a title, one author's name. No phrase reaches beyond it.
    struct Value: Sendable {
        var field: QueryField
        var words: Range<Int>
    }

    let table: WordTable
    /// In ascending order of words: the title first, then the text.
    let values: [Value]
    let lead: LeadCurve
    private let article: Article
    /// Nil where they were not asked for at the beginning; they are then folded for each pattern.
    private let foldedTitle: [UInt32]?
    private let foldedText: [UInt32]?

    /// Bytes of a field beyond this are not read: no news text is that long, and a hostile one costs no more than this.
    package static let maximumBytes = 524_288
    /// Authors or tags beyond this are not read.
    package static let maximumValues = 64

    /// - Parameter foldsPatternText: folds title and text for patterns here, on any core, rather than in the judge. Worth it where
    ///   `TopicSet.usesPatterns`.
    package init(article: Article, foldsPatternText: Bool = false) {
        self.article = article
        var builder = Builder()
        builder.add(article.title, as: .title)
        builder.add(article.text, as: .text)
        builder.add(article.outlet.name, as: .outlet)
        // A key that says the same as the name must not count twice.
        if let key = article.outlet.key { builder.add(key, as: .outlet, unlessSameAsLast: true) }
        for author in article.authors.prefix(Self.maximumValues) { builder.add(author, as: .author) }
        for tag in article.tags.prefix(Self.maximumValues) { builder.add(tag, as: .tag) }
        if let language = article.language { builder.add(language, as: .lang) }
        if let url = article.url { builder.add(url, as: .url) }
        table = WordTable(builder.tokens)
        values = builder.values
        let text = values.first { $0.field == .text }?.words ?? 0..<0
        lead = LeadCurve(words: text, table: table)
        foldedTitle = foldsPatternText ? FoldedText.fold(article.title) : nil
        foldedText = foldsPatternText ? FoldedText.fold(article.text) : nil
    }

    /// What a pattern sees of a field, value by value.
    func patternTexts(of field: QueryField) -> [[UInt32]] {
        switch field {
        case .title: [foldedTitle ?? FoldedText.fold(article.title)]
        case .text: [foldedText ?? FoldedText.fold(article.text)]
        case .outlet: [FoldedText.fold(article.outlet.name)]
        case .author: article.authors.prefix(Self.maximumValues).map(FoldedText.fold)
        case .tag: article.tags.prefix(Self.maximumValues).map(FoldedText.fold)
        case .lang: article.language.map { [FoldedText.fold($0)] } ?? []
        case .url: article.url.map { [FoldedText.fold($0)] } ?? []
        }
    }

    private struct Builder {
        var tokens = Tokens()
        var values: [Value] = []
        private let tokenizer = Tokenizer(folding: .caseAndDiacritics)

        mutating func add(_ text: String, as field: QueryField, unlessSameAsLast: Bool = false) {
            let start = tokens.count
            tokenizer.append(bounded(text), to: &tokens)
            guard tokens.count > start else { return }
            if unlessSameAsLast, let last = values.last, last.field == field, isSame(last.words, start..<tokens.count) { return }
            values.append(Value(field: field, words: start..<tokens.count))
        }

        private func bounded(_ text: String) -> String {
            guard text.utf8.count > ScoredDocument.maximumBytes else { return text }
            return String(decoding: text.utf8.prefix(ScoredDocument.maximumBytes), as: UTF8.self)
        }

        private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
            left.count == right.count
                && zip(left, right).allSatisfy { tokens.bytes[tokens.range($0)] == tokens.bytes[tokens.range($1)] }
        }
    }
}
