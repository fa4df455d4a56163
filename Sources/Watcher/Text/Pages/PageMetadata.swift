/// What a page says of itself: JSON-LD first, then OpenGraph and `meta`, then marks in the body.
struct PageMetadata {
    var title: String?
    var authors: [String] = []
    var published: String?
    var modified: String?
    var language: String?
    var canonicalURL: String?
    var siteName: String?
    var summary: String?
    /// The text as the page's own data has it.
    var articleBody: String?
    /// Why the page counts as closed to those who have not paid, by its own word.
    var wall: String?
    /// CSS selectors of the parts that are closed.
    var closedParts: [String] = []

    private static let articleKinds = ["Article", "NewsArticle", "BlogPosting", "Posting", "Report", "Review", "Recipe", "WebPage"]

    init(_ tree: PageTree) {
        readLinkedData(tree)
        readMeta(tree)
        readLinks(tree)
        readBody(tree)
        if title == nil { title = shownTitle(tree) }
        title = title.flatMap { Self.withoutSite($0, site: siteName) }
    }

    // MARK: - JSON-LD

    private mutating func readLinkedData(_ tree: PageTree) {
        var things: [LinkedData] = []
        for range in tree.head.linkedData {
            guard let data = LinkedDataReader.read(tree.bytes(range)) else { continue }
            for element in data.elements.prefix(50) {
                things.append(element)
                things += (element["@graph"]?.elements ?? []).prefix(100)
                things += (element["mainEntity"]?.elements ?? []).prefix(4)
            }
        }
        let articles = things.filter { $0.isKind(Self.articleKinds) }
        guard let article = articles.first(where: { !$0.isKind(["WebPage"]) }) ?? articles.first else { return }
        read(article, among: things)
    }

    private mutating func read(_ article: LinkedData, among things: [LinkedData]) {
        if !article.isKind(["WebPage"]) {
            title = article["headline"]?.text ?? article["name"]?.text
            articleBody = article["articleBody"]?.text
        }
        authors = (article["author"]?.elements ?? []).prefix(20).compactMap { Self.name(of: $0, among: things) }
        published = article["datePublished"]?.text ?? article["dateCreated"]?.text
        modified = article["dateModified"]?.text
        language = article["inLanguage"]?.text ?? article["inLanguage"]?["name"]?.text
        summary = article["description"]?.text
        siteName = article["publisher"].flatMap { Self.name(of: $0, among: things) }
        let parts = (article["hasPart"]?.elements ?? []).filter { $0["isAccessibleForFree"]?.isFalse == true }
        closedParts = parts.flatMap { ($0["cssSelector"]?.elements ?? []).compactMap(\.text) }
        if article["isAccessibleForFree"]?.isFalse == true {
            wall = "the page says that it is not free to read (isAccessibleForFree)"
        } else if !parts.isEmpty {
            wall = "the page says that a part of it is not free to read (hasPart)"
        }
    }

    /// A name, or that of the thing referred to by `@id`.
    private static func name(of thing: LinkedData, among things: [LinkedData]) -> String? {
        if let name = thing.text ?? thing["name"]?.text { return URLResolver.isHTTP(name) || name.isEmpty ? nil : name }
        guard let id = thing["@id"]?.text else { return nil }
        return things.first { $0["@id"]?.text == id && $0["name"] != nil }?["name"]?.text
    }

    // MARK: - Meta

    private mutating func readMeta(_ tree: PageTree) {
        var found: [String: String] = [:]
        var names: [String] = []
        for range in tree.head.metas {
            let key =
                tree.attribute(.property, in: range) ?? tree.attribute(.name, in: range) ?? tree.attribute(.itemprop, in: range)
                ?? tree.attribute(.httpEquiv, in: range)
            guard let key = key?.lowercased(), let value = tree.attribute(.content, in: range), !value.isEmpty else { continue }
            if key == "author" || key == "dc.creator" || key == "citation_author" { names.append(value) }
            if found[key] == nil { found[key] = value }
        }
        func first(_ keys: [String]) -> String? { keys.lazy.compactMap { found[$0] }.first }
        title = title ?? first(["og:title", "twitter:title", "dc.title", "headline", "citation_title"])
        siteName = siteName ?? first(["og:site_name", "application-name"])
        summary = summary ?? first(["og:description", "description", "twitter:description"])
        if authors.isEmpty { authors = names.isEmpty ? first(["article:author", "parsely-author", "byl"]).map { [$0] } ?? [] : names }
        authors = Self.people(authors)
        published =
            published
            ?? first([
                "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate", "publishdate",
                "publication_date",
                "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date", "citation_publication_date",
            ])
        modified = modified ?? first(["article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"])
        language = language ?? first(["og:locale", "content-language", "dc.language"])
        canonicalURL = first(["og:url"])
        if wall == nil, let tier = first(["article:content_tier"])?.lowercased(), tier == "locked" {
            wall = "the page says that it is locked (article:content_tier)"
        }
    }

    /// Addresses and names given twice are no authors.
    private static func people(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !URLResolver.isHTTP($0) && $0.utf8.count <= 200 && seen.insert(OutletName.key($0)).inserted }
    }

    private mutating func readLinks(_ tree: PageTree) {
        for range in tree.head.links {
            guard let rel = tree.attribute(.rel, in: range)?.lowercased(), rel.split(separator: " ").contains("canonical"),
                let href = tree.attribute(.href, in: range), !href.isEmpty
            else { continue }
            canonicalURL = href
            return
        }
    }

    // MARK: - Body

    private mutating func readBody(_ tree: PageTree) {
        for node in 0..<tree.nodes.count {
            let current = tree.nodes[node]
            if current.element == PageElement.html {
                language = tree.attribute(.lang, in: tree.range(node)).flatMap { $0.isEmpty ? nil : $0 } ?? language
            }
            if published == nil, current.hints.contains(.published) || current.element == PageElement.time {
                published = tree.attribute(.datetime, in: tree.range(node)) ?? tree.attribute(.content, in: tree.range(node))
            }
            if modified == nil, current.hints.contains(.modified) { modified = tree.attribute(.datetime, in: tree.range(node)) }
            if authors.isEmpty, current.hints.contains(.author) {
                let name = tree.text(of: node, limit: 200, keepsRemoved: true)
                if !name.isEmpty, name.utf8.count <= 100 { authors = [name] }
            }
        }
        language = language.map { $0.replacing("_") }
    }

    /// The `title`, or the heading where that is what the title begins with, or where there is none.
    private func shownTitle(_ tree: PageTree) -> String? {
        let whole = tree.head.title.flatMap { Self.decoded(tree.bytes($0)) }
        let headings = (0..<tree.nodes.count).lazy.filter { [PageElement.heading1, PageElement.heading2].contains(tree.nodes[$0].element) }
        let texts = headings.prefix(5).map { node in
            // Marks that link to the heading itself.
            var text = tree.text(of: node, limit: 500, keepsRemoved: true)
            while let last = text.last, last == "¶" || last == "#" || last == " " { text.removeLast() }
            return text
        }
        guard let whole else { return texts.first { !$0.isEmpty } }
        return texts.first { !$0.isEmpty && whole.hasPrefix($0) } ?? whole
    }

    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var out = ByteBuffer(capacity: bytes.count + 16)
        HTMLEntities.decode(bytes, into: &out, inAttribute: false)
        let text = PlainText.collapse(out.string())
        return text.isEmpty ? nil : text
    }

    /// `Headline | The Site` without the site, where the page tells its site's name.
    private static func withoutSite(_ title: String, site: String?) -> String {
        guard let site, !site.isEmpty else { return title }
        for mark in [" | ", " - ", " – ", " — ", " :: ", " · "] {
            if title.hasSuffix(mark + site), title.utf8.count > (mark + site).utf8.count {
                return String(title.dropLast((mark + site).count))
            }
        }
        return title
    }
}

extension String {
    /// BCP 47 has hyphens where OpenGraph's locales have underscores.
    fileprivate func replacing(_ underscore: Character) -> String { String(map { $0 == underscore ? "-" : $0 }) }
}
