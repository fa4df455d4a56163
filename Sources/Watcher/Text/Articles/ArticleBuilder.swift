package import Model

/// Makes an article of an entry: plain text, canonical link, outlet, time. Pure.
package struct ArticleBuilder: Sendable {
    /// What the entry itself does not know.
    package struct Context: Sendable {
        package var feed: FeedID?
        /// The name an operator gave, which wins over the feed's.
        package var outletOverride: String?
        package var feedTitle: String
        package var feedURL: String?
        package var homePageURL: String?
        package var language: String?
        package var ingested: Timestamp
        package var isBacklog: Bool

        package init(
            feed: FeedID? = nil, outletOverride: String? = nil, feedTitle: String = "", feedURL: String? = nil, homePageURL: String? = nil,
            language: String? = nil, ingested: Timestamp, isBacklog: Bool = false
        ) {
            self.feed = feed
            self.outletOverride = outletOverride
            self.feedTitle = feedTitle
            self.feedURL = feedURL
            self.homePageURL = homePageURL
            self.language = language
            self.ingested = ingested
            self.isBacklog = isBacklog
        }
    }

    private let maximumText: Int
    private let maximumTitle: Int

    /// - Parameters:
    ///   - maximumText: bytes of text kept of a body.
    ///   - maximumTitle: bytes kept of a title.
    package init(maximumText: Int = 1 << 20, maximumTitle: Int = 4 << 10) {
        self.maximumText = maximumText
        self.maximumTitle = maximumTitle
    }

    package func article(from entry: Entry, id: ArticleID, revision: Int32 = 1, context: Context) -> Article {
        var article = article(
            from: entry, id: id, outlet: outlet(of: entry, context), published: entry.published ?? entry.modified,
            ingested: context.ingested)
        article.revision = revision
        article.feed = context.feed
        article.language = entry.language ?? context.language
        article.isBacklog = context.isBacklog
        return article
    }

    /// The same where outlet and time are already known, as in a replay.
    package func article(from entry: Entry, id: ArticleID, outlet: Outlet, published: Timestamp?, ingested: Timestamp) -> Article {
        let title = title(of: entry)
        let body = text(of: entry, title: title)
        var article = Article(
            id: id, entryID: entry.id, outlet: outlet, title: title, text: body.text,
            url: (entry.url ?? entry.externalURL).map(CanonicalURL.canonical), language: entry.language,
            authors: entry.authors.compactMap { $0.name.map(PlainText.collapse) }.filter { !$0.isEmpty }, tags: entry.tags,
            published: published.map { min($0, ingested) }, stated: published.flatMap { $0 > ingested ? $0 : nil }, ingested: ingested,
            references: references(of: entry))
        article.removed = body.removed
        return article
    }

    private func references(of entry: Entry) -> ArticleReferences {
        let bodies = [entry.contentHTML, entry.contentText].compactMap { $0 }
        return ArticleReferences(
            source: entry.source?.title.map(PlainText.collapse), links: LinkScan.links(in: bodies, external: entry.externalURL),
            original: entry.original)
    }

    // MARK: - Text

    private func title(of entry: Entry) -> String {
        let title = entry.title ?? ""
        let plain = TitleMarkup.isMarkup(title) ? HTMLText.text(fromHTML: title) : title
        return PlainText.cut(PlainText.collapse(plain), maximumBytes: maximumTitle)
    }

    /// The body: its HTML as text without the site's furniture, else its text, else the summary. One that only repeats the title tells
    /// nothing.
    private func text(of entry: Entry, title: String) -> (text: String, removed: [RemovedPart]) {
        let html = entry.contentHTML.map { FeedFurniture.text(fromHTML: $0, title: title) }
        for (candidate, removed) in [(html?.text, html?.removed), (entry.contentText, nil), (entry.summary, nil)] {
            guard let candidate, !candidate.utf8.allSatisfy(HTMLRewriter.isSpace) else { continue }
            let text = PlainText.cut(candidate, maximumBytes: maximumText)
            return repeats(text, title) ? ("", []) : (text, removed ?? [])
        }
        return ("", [])
    }

    private func repeats(_ text: String, _ title: String) -> Bool {
        guard text.utf8.count <= 2 * title.utf8.count + 64 else { return false }
        return OutletName.key(text) == OutletName.key(title)
    }

    // MARK: - Outlet

    /// The operator's name, else the source that the entry names, else the feed's title, else the host of its page.
    package func outlet(of entry: Entry, _ context: Context) -> Outlet {
        let host = [context.homePageURL, context.feedURL, entry.url].lazy.compactMap { $0.flatMap(URLResolver.host) }.first
        let feed = context.feedTitle.isEmpty ? nil : OutletName.name(fromFeedTitle: context.feedTitle, host: host)
        let site = host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
        for name in [context.outletOverride, entry.source?.title, feed, site] {
            guard let name = name.map(PlainText.collapse), !name.isEmpty else { continue }
            return Outlet(key: OutletName.key(name), name: name)
        }
        return .unknown
    }
}
