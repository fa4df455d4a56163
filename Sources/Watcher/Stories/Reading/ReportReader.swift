package import Model
import Text

/// What one reading of a report gives beside its features: marks that are kept with it, and what may be news while it is judged.
package struct ReportReading: Hashable, Sendable {
    package var marks = ReportMarks()
    package var findings: [Finding] = []
    /// The parts of the text that its outlet may repeat.
    package var units: [FurnitureUnit] = []
    /// Words of the title, else of the text's middle, by which a report told again is known.
    package var title: [UInt32] = []

    package init() {}
}

/// Reads credits, facts and furniture of an article in one go: pure, so that any core may do it before the article's turn comes.
package struct ReportReader: Sendable {
    private let lists: LineageLists

    /// - Parameter lists: whom reports credit, and how they say so.
    package init(lists: LineageLists = .builtIn) { self.lists = lists }

    package func read(_ article: Article) -> ReportReading {
        let text = TextReader().read(title: article.title, text: article.text)
        var result = ReportReading()
        var credits = CreditReader(reading: text, article: article, lists: lists)
        result.marks.credits = credits.credits()
        result.marks.links = links(article)
        result.marks.original = article.references.original.flatMap(PageHash.of)
        var facts = FactReader(reading: text, title: article.title, text: article.text, language: article.language, marks: result.marks)
        (result.marks, result.findings) = facts.read()
        result.units = FurnitureUnit.units(of: text)
        result.title = titleWords(text)
        return result
    }

    /// The long words of the title alone, however few: what stands first in the text may be the very furniture. Without a title
    /// those of the text's middle.
    private func titleWords(_ text: TextReading) -> [UInt32] {
        let title = text.sentences.filter(\.isTitle)
        let end = title.last?.words.upperBound ?? 0
        let range = end > 0 ? 0..<end : text.words.count / 2..<text.words.count
        let long = range.lazy.filter { text.tokens.range($0).count > 3 || text.tokens.marks[$0].contains(.ideograph) }
        return long.prefix(OutletFurniture.titleWords).map { UInt32(truncatingIfNeeded: text.words[$0] >> 32) }
    }

    /// Linked pages of other sites.
    private func links(_ article: Article) -> [UInt32] {
        let own = article.url.flatMap(PageHash.site)
        var hashes: [UInt32] = []
        for link in article.references.links where PageHash.site(link) != own {
            guard let hash = PageHash.of(link) else { continue }
            if !hashes.contains(hash) { hashes.append(hash) }
            if hashes.count == ReportMarks.maximumLinks { break }
        }
        return hashes
    }
}
