package import Model

/// Reads an article's page: its main text without the site's furniture, and what it says of itself. Pure; linear in time, with bounds on
/// bytes, depth and nodes.
package struct PageExtractor: Sendable {
    private let limits: PageTreeBuilder.Limits
    private let maximumText: Int
    private let date: @Sendable (String) -> Timestamp?

    /// - Parameters:
    ///   - maximumText: bytes of HTML, and of text, at most.
    ///   - date: reads a date as pages write it.
    package init(maximumText: Int = 1 << 20, date: @escaping @Sendable (String) -> Timestamp? = { Timestamp(rfc3339: $0) }) {
        limits = PageTreeBuilder.Limits()
        self.maximumText = maximumText
        self.date = date
    }

    /// - Parameters:
    ///   - contentType: as the server sent it; says the encoding.
    ///   - url: where the page is, after redirects; links are resolved against it.
    package func extract(_ bytes: [UInt8], contentType: String?, url: String) -> ExtractedPage {
        PageDecoder.utf8(bytes, contentType: contentType).withUnsafeBufferPointer { buffer in
            guard let tree = PageTreeBuilder.tree(buffer, limits: limits) else { return ExtractedPage() }
            return extract(tree, url: url)
        }
    }

    private func extract(_ parsed: PageTree, url: String) -> ExtractedPage {
        var tree = parsed
        let metadata = PageMetadata(tree)
        PaywallCheck.close(metadata.closedParts, in: &tree)
        var sweep = FurnitureSweep(tree)
        sweep.sweepPage()
        let paywall = PaywallCheck(tree: sweep.tree, metadata: metadata)
        let roots = ContentFinder(sweep.tree).content()
        for root in roots { sweep.sweepArticle(root, title: metadata.title) }
        let base = tree.head.base.flatMap { tree.attribute(.href, in: $0) }.flatMap { URLResolver.resolve($0, against: url) } ?? url
        var written = write(roots, of: sweep.tree, base: base)
        if let body = metadata.articleBody, paywallAllows(metadata), written.text.utf8.count * 3 < body.utf8.count {
            written = HTMLSanitizer(maximumOutput: maximumText).sanitize(body, baseURL: base)
        }
        return ExtractedPage(
            title: metadata.title, authors: metadata.authors, published: metadata.published.flatMap(date),
            modified: metadata.modified.flatMap(date), language: metadata.language.flatMap(Self.language),
            canonicalURL: CanonicalLink.accept(metadata.canonicalURL, base: base, page: url),
            originalURL: CanonicalLink.original(metadata.canonicalURL, base: base, page: url), summary: metadata.summary,
            html: written.html,
            text: written.text, paywall: paywall.reason(length: written.text.utf8.count), removed: sweep.removed)
    }

    /// The data of a closed page may hold the text that its reader is not to see.
    private func paywallAllows(_ metadata: PageMetadata) -> Bool { metadata.wall == nil }

    private func write(_ roots: [Int], of tree: PageTree, base: String) -> SanitizedHTML {
        var writer = PageWriter(limit: maximumText)
        for root in roots { writer.write(root, of: tree) }
        return HTMLSanitizer(maximumOutput: maximumText).sanitize(writer.html(), baseURL: base)
    }

    /// What looks like a BCP 47 tag.
    private static func language(_ text: String) -> String? {
        let tag = text.prefix { $0 != "," && $0 != " " && $0 != ";" }
        let primary = tag.prefix { $0 != "-" }
        guard (2...3).contains(primary.utf8.count), tag.utf8.count <= 35, tag.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2d })
        else { return nil }
        return String(tag)
    }
}
