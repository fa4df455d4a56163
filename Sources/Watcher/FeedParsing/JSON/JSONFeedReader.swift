import Model
import Text

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), keeping the whole items of a truncated document.
struct JSONFeedReader {
    private var cursor: JSONCursor
    private let limits: FeedLimits
    private let baseURL: String?
    private var feed = ParsedFeed(format: .json)
    private var versionURL: String?
    private var favicon: String?
    private var hasItems = false
    /// Bytes of the bodies read so far.
    private var textLength = 0

    static func read(_ bytes: [UInt8], limits: FeedLimits, baseURL: String?) throws(FeedFailure) -> ParsedFeed {
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(FeedFailure) in
                var reader = JSONFeedReader(bytes, limits: limits, baseURL: baseURL)
                return try reader.read(bytes)
            }
        }
        return try result.get()
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, limits: FeedLimits, baseURL: String?) {
        cursor = JSONCursor(bytes, limits: limits)
        self.limits = limits
        self.baseURL = baseURL
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(FeedFailure) -> ParsedFeed {
        if let defect = documentDefect() { try handle(defect, bytes) }
        try check()
        finish()
        return feed
    }

    private mutating func documentDefect() -> JSONDefect? {
        do throws(JSONDefect) {
            try document()
            if !cursor.isAtEnd() { feed.warnings.append(FeedWarning("something follows the end of the JSON document")) }
            return nil
        } catch {
            return error
        }
    }

    private mutating func handle(_ defect: JSONDefect, _ bytes: UnsafeBufferPointer<UInt8>) throws(FeedFailure) {
        switch defect {
        case .truncated:
            feed.isTruncated = true
            feed.warnings.append(FeedWarning("the document ends within a value", line: line(bytes.count, bytes)))
        case .malformed(let place):
            // Items read so far are whole; what follows cannot be trusted.
            guard !feed.entries.isEmpty else { throw FeedFailure(.malformed, "the JSON is malformed", line: line(place, bytes)) }
            feed.isTruncated = true
            feed.warnings.append(FeedWarning("the JSON is malformed; items after this are lost", line: line(place, bytes)))
        case .tooDeep(let place):
            throw FeedFailure(.tooDeep, "values are nested more than \(limits.maximumDepth) deep", line: line(place, bytes))
        }
    }

    private func line(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        1 + bytes.prefix(place).lazy.filter { $0 == 0x0A }.count
    }

    /// Any object with items that look like a feed's is taken; the version says so in proper ones.
    private func check() throws(FeedFailure) {
        if let versionURL, versionURL.contains("jsonfeed.org") { return }
        let looksLikeFeed = feed.entries.contains { $0.contentHTML != nil || $0.contentText != nil || ($0.url != nil && $0.title != nil) }
        if hasItems, looksLikeFeed { return }
        if feed.isTruncated { throw FeedFailure(.truncated, "the JSON ends before anything of use", line: feed.warnings.last?.line) }
        throw FeedFailure(.notAFeed, "the document is JSON, but no JSON Feed: it has no version of jsonfeed.org", line: 1)
    }

    // MARK: - The document

    private mutating func document() throws(JSONDefect) {
        guard try cursor.enterObject() else { return }
        while let key = try cursor.nextKey() {
            switch key {
            case "version": try version()
            case "title": feed.title = try line()
            case "home_page_url": feed.homePageURL = try link(against: baseURL)
            case "feed_url": feed.feedURL = try link(against: baseURL)
            case "description": feed.description = try line()
            case "icon": feed.icon = try cut(cursor.text())
            case "favicon": favicon = try cut(cursor.text())
            case "language": feed.language = try line()
            case "author": feed.authors = try authors(feed.authors, isList: false)
            case "authors": feed.authors = try authors(feed.authors, isList: true)
            case "hubs": try hubs()
            case "items": try items()
            default: try cursor.skip()
            }
        }
    }

    private mutating func version() throws(JSONDefect) {
        versionURL = try cursor.text()
        guard let number = versionURL?.split(separator: "/").last, number.utf8.first?.isDigit == true else { return }
        feed.version = number.contains(".") ? String(number) : number + ".0"
    }

    private mutating func hubs() throws(JSONDefect) {
        guard try cursor.enterArray() else { return }
        while try cursor.hasElement() {
            guard try cursor.enterObject() else { continue }
            while let key = try cursor.nextKey() {
                guard key == "url", feed.hubs.count < limits.maximumListLength else {
                    try cursor.skip()
                    continue
                }
                if let url = try link(against: baseURL) { feed.hubs.append(url) }
            }
        }
    }

    private mutating func items() throws(JSONDefect) {
        guard try cursor.enterArray() else { return }
        hasItems = true
        while try cursor.hasElement() {
            guard feed.entries.count < limits.maximumEntries else {
                if feed.warnings.isEmpty { feed.warnings.append(FeedWarning("only the first \(limits.maximumEntries) entries were read")) }
                try cursor.skip()
                continue
            }
            guard textLength <= limits.maximumTotalText else {
                if feed.warnings.isEmpty {
                    let limit = limits.maximumTotalText
                    feed.warnings.append(FeedWarning("only the first \(feed.entries.count) entries were read, with \(limit) bytes of text"))
                }
                try cursor.skip()
                continue
            }
            if let entry = try item() { feed.entries.append(entry) }
        }
    }

    private mutating func item() throws(JSONDefect) -> Entry? {
        guard try cursor.enterObject() else { return nil }
        var entry = Entry(id: "")
        while let key = try cursor.nextKey() {
            switch key {
            case "id": entry.id = try cut(cursor.text()) ?? ""
            case "url": entry.url = try cut(cursor.text())
            case "external_url": entry.externalURL = try cut(cursor.text())
            case "title": entry.title = try line()
            case "content_html": entry.contentHTML = try body()
            case "content_text": entry.contentText = try plainBody()
            case "summary": entry.summary = try line()
            case "image": entry.image = try cut(cursor.text()) ?? entry.image
            case "banner_image":
                // Only where there is no other.
                let banner = try cut(cursor.text())
                entry.image = entry.image ?? banner
            case "date_published": entry.published = try cursor.text().flatMap { FeedDate.parse($0) }
            case "date_modified": entry.modified = try cursor.text().flatMap { FeedDate.parse($0) }
            case "author": entry.authors = try authors(entry.authors, isList: false)
            case "authors": entry.authors = try authors(entry.authors, isList: true)
            case "tags": entry.tags = try tags()
            case "language": entry.language = try line()
            case "attachments": entry.attachments = try attachments()
            default: try cursor.skip()
            }
        }
        return isEmpty(entry) ? nil : entry
    }

    private func isEmpty(_ entry: Entry) -> Bool {
        entry.id.isEmpty && entry.url == nil && entry.title == nil && entry.contentHTML == nil && entry.contentText == nil
    }

    // MARK: - Parts

    /// Those known so far with those of a list, or with the single one of version 1.0.
    private mutating func authors(_ known: [Author], isList: Bool) throws(JSONDefect) -> [Author] {
        var authors = known
        guard isList else {
            if let author = try author(), !authors.contains(author) { authors.append(author) }
            return authors
        }
        guard try cursor.enterArray() else { return authors }
        while try cursor.hasElement() {
            if let author = try author(), !authors.contains(author), authors.count < limits.maximumListLength { authors.append(author) }
        }
        return authors
    }

    /// Some write the bare name.
    private mutating func author() throws(JSONDefect) -> Author? {
        if try cursor.isAtText() { return try line().map { Author(name: $0) } }
        guard try cursor.enterObject() else { return nil }
        var author = Author()
        while let key = try cursor.nextKey() {
            switch key {
            case "name": author.name = try line()
            case "url": author.url = try cut(cursor.text())
            case "avatar": author.avatar = try cut(cursor.text())
            default: try cursor.skip()
            }
        }
        return author == Author() ? nil : author
    }

    private mutating func tags() throws(JSONDefect) -> [String] {
        var tags: [String] = []
        guard try cursor.enterArray() else { return tags }
        while try cursor.hasElement() {
            if let tag = try line(), !tags.contains(tag), tags.count < limits.maximumListLength { tags.append(tag) }
        }
        return tags
    }

    private mutating func attachments() throws(JSONDefect) -> [Attachment] {
        var attachments: [Attachment] = []
        guard try cursor.enterArray() else { return attachments }
        while try cursor.hasElement() {
            guard try cursor.enterObject() else { continue }
            var attachment = Attachment(url: "")
            while let key = try cursor.nextKey() {
                switch key {
                case "url": attachment.url = try cut(cursor.text()) ?? ""
                case "mime_type": attachment.mimeType = try line()
                case "title": attachment.title = try line()
                case "size_in_bytes": attachment.sizeInBytes = try cursor.number().flatMap { Int64(exactly: $0.rounded()) }
                case "duration_in_seconds": attachment.durationInSeconds = try cursor.number()
                default: try cursor.skip()
                }
            }
            if !attachment.url.isEmpty, attachments.count < limits.maximumListLength { attachments.append(attachment) }
        }
        return attachments
    }

    // MARK: - Texts

    private func cut(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return LineText.cut(text, to: limits.maximumLineLength)
    }

    /// Of an entry, cut to the limit.
    private mutating func body() throws(JSONDefect) -> String? {
        guard let text = try cursor.text() else { return nil }
        let body = LineText.cut(text, to: limits.maximumTextLength)
        textLength += body.utf8.count
        return body
    }

    private mutating func plainBody() throws(JSONDefect) -> String? {
        guard var text = try body() else { return nil }
        return text.withUTF8(BodyText.plain)
    }

    /// Plain text on one line.
    private mutating func line() throws(JSONDefect) -> String? {
        guard var text = try cursor.text() else { return nil }
        let line = text.withUTF8 { LineText.plain($0, isHTML: false, maximum: limits.maximumLineLength) }
        return line.isEmpty ? nil : line
    }

    private mutating func link(against base: String?) throws(JSONDefect) -> String? {
        try cut(cursor.text()).flatMap { LinkText.resolve($0, against: base) }
    }

    /// What needs the whole document: links resolved, bodies cleaned, ids settled.
    private mutating func finish() {
        let around = feed.homePageURL ?? baseURL
        let sanitizer = HTMLSanitizer(maximumOutput: limits.maximumTextLength)
        func resolve(_ text: String?) -> String? { text.flatMap { LinkText.resolve($0, against: around) } }
        func resolve(_ authors: [Author]) -> [Author] {
            authors.compactMap { author in
                let resolved = Author(name: author.name, url: resolve(author.url), avatar: resolve(author.avatar))
                return resolved == Author() ? nil : resolved
            }
        }
        feed.icon = resolve(feed.icon) ?? resolve(favicon)
        feed.authors = resolve(feed.authors)
        for index in feed.entries.indices {
            var entry = feed.entries[index]
            entry.url = resolve(entry.url)
            entry.externalURL = resolve(entry.externalURL)
            entry.image = resolve(entry.image)
            entry.authors = resolve(entry.authors)
            entry.attachments = entry.attachments.compactMap { attachment in
                guard let url = resolve(attachment.url) else { return nil }
                var attachment = attachment
                attachment.url = url
                return attachment
            }
            if let html = entry.contentHTML {
                let clean = sanitizer.sanitize(html, baseURL: entry.url ?? around)
                entry.contentHTML = clean.html.isEmpty ? nil : clean.html
                entry.contentText = entry.contentText ?? (clean.text.isEmpty ? nil : clean.text)
            }
            feed.entries[index] = entry
        }
        feed.entries = EntryIdentity.settle(feed.entries, homePageURL: feed.homePageURL)
    }
}
