import Model
import Testing

@testable import Text

/// The corpus: pages in the manner of common systems, with what a reader would call the article.
@Suite struct PageExtractorTests {
    @Test func theCorpusIsThere() { #expect(CorpusPage.all.count >= 23) }

    @Test(arguments: CorpusPage.all) func theMainTextIsFound(_ page: CorpusPage) {
        let extracted = page.extracted()
        let overlap = WordOverlap(extracted.text, expected: page.text)
        #expect(overlap.precision >= 0.97, "too much: \(extracted.text)")
        #expect(overlap.recall >= 0.97, "too little: \(extracted.text)")
    }

    @Test func onTheWholeHardlyAWordIsWrong() {
        let scores = CorpusPage.all.map { WordOverlap($0.extracted().text, expected: $0.text) }
        let mean = scores.map(\.f1).reduce(0, +) / Double(scores.count)
        #expect(mean >= 0.985, "mean F1 \(mean)")
    }

    @Test(arguments: CorpusPage.all) func thePageIsDescribed(_ page: CorpusPage) {
        let extracted = page.extracted()
        #expect(extracted.title == page.headers["title"])
        #expect(extracted.language == page.headers["language"])
        #expect(extracted.authors == (page.headers["authors"].map { $0.split(separator: " | ").map(String.init) } ?? []))
        #expect(extracted.published?.rfc3339 == page.headers["published"])
        if let modified = page.headers["modified"] { #expect(extracted.modified?.rfc3339 == modified) }
        if let canonical = page.headers["canonical"] { #expect(extracted.canonicalURL == canonical) }
        #expect((extracted.paywall != nil) == (page.headers["paywall"] != nil), "\(extracted.paywall ?? "open")")
    }

    @Test(arguments: CorpusPage.all) func theHTMLSaysTheSameAsTheText(_ page: CorpusPage) {
        let extracted = page.extracted()
        #expect(HTMLText.text(fromHTML: extracted.html) == extracted.text)
    }
}
