package import Model

/// Puts what a page brought into the entry that named it.
package enum PageMerge {
    /// What became of it: `full-text`, or why the entry keeps the text of its feed.
    package struct Result: Hashable, Sendable {
        package var outcome: String
        package var reason: String
        /// Nil where the page brought nothing.
        package var entry: Entry?
    }

    /// Text below this many bytes is no article, where the feed carries more than half as much.
    private static let least = 200

    package static func merge(_ page: ExtractedPage, into entry: Entry) -> Result {
        let own = ownText(entry)
        if let wall = page.paywall { return closed(page, wall, entry, own) }
        guard !page.text.isEmpty, page.text.utf8.count >= least || page.text.utf8.count >= 2 * own.utf8.count else {
            return Result(outcome: "no-text", reason: "no article was found in the page", entry: described(entry, by: page))
        }
        guard page.text.utf8.count >= own.utf8.count else {
            let words = "the feed carries more text than the page (\(own.utf8.count) bytes against \(page.text.utf8.count))"
            return Result(outcome: "shorter", reason: words, entry: described(entry, by: page))
        }
        var merged = described(entry, by: page)
        merged.contentHTML = page.html
        merged.contentText = page.text
        if merged.summary == nil, !own.isEmpty { merged.summary = PlainText.cut(PlainText.collapse(own), maximumBytes: 2_000) }
        return Result(outcome: "full-text", reason: "\(page.text.utf8.count) bytes of text from the page", entry: merged)
    }

    /// Of a closed page the summary stays: the feed's, else what the page shows to everybody.
    private static func closed(_ page: ExtractedPage, _ wall: String, _ entry: Entry, _ own: String) -> Result {
        var merged = described(entry, by: page)
        if own.isEmpty {
            let shown = page.text.isEmpty ? page.summary : page.text
            merged.contentHTML = nil
            merged.contentText = shown
        }
        return Result(outcome: "paywall", reason: wall, entry: merged)
    }

    /// The entry with what it does not say of itself and the page does.
    private static func described(_ entry: Entry, by page: ExtractedPage) -> Entry {
        var entry = entry
        if entry.title?.isEmpty ?? true { entry.title = page.title }
        if entry.authors.isEmpty { entry.authors = page.authors.map { Author(name: $0) } }
        if entry.published == nil { entry.published = page.published }
        if entry.modified == nil { entry.modified = page.modified }
        if entry.language == nil { entry.language = page.language }
        if let url = page.canonicalURL { entry.url = url }
        if let original = page.originalURL { entry.original = original }
        return entry
    }

    private static func ownText(_ entry: Entry) -> String {
        entry.contentText ?? entry.contentHTML.map(HTMLText.text) ?? entry.summary ?? ""
    }
}
