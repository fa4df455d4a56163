package import Model
import Text

/// What one reading of a report gives beside its features: marks that are kept with it, and what may be news while it is judged.
package struct ReportReading: Hashable, Sendable {
    package var marks = ReportMarks()
    package var findings: [Finding] = []
    /// The parts of the text that its outlet may repeat.
    package var units: [FurnitureUnit] = []
    /// Words of the title, else of the text's beginning, by which a report told again is known.
    package var title: [UInt32] = []

    package init() {}
}

/// Reads credits, facts and furniture of an article in one go: pure, so that any core may do it before the article's turn comes.
package struct ReportReader: Sendable {
    package init() {}

    package func read(_ article: Article) -> ReportReading {
        let text = TextReader().read(title: article.title, text: article.text)
        var result = ReportReading()
        var credits = CreditReader(reading: text, article: article)
        result.marks.credits = credits.credits()
        result.marks.links = links(article)
        var facts = FactReader(reading: text, title: article.title, text: article.text, language: article.language, marks: result.marks)
        (result.marks, result.findings) = facts.read()
        result.units = FurnitureUnit.units(of: text)
        let long = text.words.indices.lazy.filter { text.tokens.range($0).count > 3 || text.tokens.marks[$0].contains(.ideograph) }
        result.title = long.prefix(OutletFurniture.titleWords).map { UInt32(truncatingIfNeeded: text.words[$0] >> 32) }
        return result
    }

    /// Linked pages of other hosts.
    private func links(_ article: Article) -> [UInt32] {
        let own = article.url.flatMap(URLResolver.host)
        var hashes: [UInt32] = []
        for link in article.references.links where URLResolver.host(of: link) != own {
            let hash = PageHash.of(link)
            if !hashes.contains(hash) { hashes.append(hash) }
            if hashes.count == ReportMarks.maximumLinks { break }
        }
        return hashes
    }
}

/// A page's address as 32 bits, equal for every installation.
enum PageHash {
    static func of(_ url: String) -> UInt32 {
        UInt32(truncatingIfNeeded: TextReader.hash.hash(CanonicalURL.canonical(url)) >> 32)
    }
}
