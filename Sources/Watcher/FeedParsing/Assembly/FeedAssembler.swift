import Model
import Text

/// Turns what the builder gathered into a feed: texts cleaned, links resolved, dates read, ids settled.
struct FeedAssembler {
    let builder: FeedBuilder
    let limits: FeedLimits
    /// The document's own address.
    let documentURL: String?
    let sanitizer: HTMLSanitizer
    /// The feed's page, resolved; what its entries' links are relative to.
    private var homePageURL: String?

    init(_ builder: FeedBuilder, limits: FeedLimits, documentURL: String?) {
        self.builder = builder
        self.limits = limits
        sanitizer = HTMLSanitizer(maximumOutput: limits.maximumTextLength)
        self.documentURL = documentURL
    }

    mutating func feed() -> ParsedFeed {
        let draft = builder.feed
        homePageURL = link(draft.link, within: documentURL)
        var feed = ParsedFeed(format: draft.format, version: draft.version)
        feed.title = line(draft.title)
        feed.homePageURL = homePageURL
        feed.feedURL = link(draft.selfLink, within: documentURL ?? homePageURL)
        feed.description = line(draft.description)
        feed.icon = link(draft.icon, within: homePageURL ?? documentURL)
        feed.language = language(draft.language)
        feed.authors = authors(draft.authors)
        feed.hints = hints(draft)
        feed.hubs = draft.hubs.compactMap { link($0, within: documentURL ?? homePageURL) }
        feed.entries = EntryIdentity.settle(builder.entries.map(entry), homePageURL: homePageURL)
        if builder.hasTooManyEntries {
            feed.warnings.append(FeedWarning("only the first \(limits.maximumEntries) entries were read"))
        }
        if builder.hasTooMuchText {
            let limit = limits.maximumTotalText
            feed.warnings.append(FeedWarning("only the first \(feed.entries.count) entries were read, with \(limit) bytes of text"))
        }
        return feed
    }

    // MARK: - Entries

    private func entry(_ draft: EntryDraft) -> Entry {
        let around = homePageURL ?? documentURL
        var entry = Entry(id: raw(draft.id))
        entry.url = link(draft.link, within: around) ?? permalink(draft, within: around)
        entry.externalURL = link(draft.related, within: around)
        entry.title = line(draft.title)
        entry.published = date(draft.published)
        entry.modified = date(draft.updated)
        entry.language = language(draft.content.isNone && !draft.summaryLanguage.isNone ? draft.summaryLanguage : draft.language)
        entry.image = link(draft.image, within: around)
        entry.tags = tags(draft.tags)
        entry.authors = authors(draft.authors.isEmpty ? draft.sourceAuthors : draft.authors)
        entry.source = source(draft, within: around)
        entry.attachments = attachments(draft, within: around)
        if entry.image == nil, let image = draft.attachments.first(where: isImage) { entry.image = link(image.url, within: around) }
        setBody(&entry, draft, around: entry.url ?? around)
        return entry
    }

    /// The summary stands in where there is no content, or none that can be read, such as a picture's bytes.
    private func setBody(_ entry: inout Entry, _ draft: EntryDraft, around: String?) {
        setBody(&entry, draft.content, around: around)
        if entry.contentHTML == nil, entry.contentText == nil {
            setBody(&entry, draft.summary, around: around)
        } else if !draft.summary.isNone {
            entry.summary = line(draft.summary)
        }
    }

    private func setBody(_ entry: inout Entry, _ body: TextDraft, around: String?) {
        guard !body.isNone else { return }
        let (bytes, type) = resolvedType(body)
        bytes.withUnsafeBufferPointer { bytes in
            if type == .text {
                entry.contentText = BodyText.plain(bytes)
            } else {
                let clean = BodyText.withCleanBytes(bytes) { sanitizer.sanitize($0, baseURL: builder.bases.address(body.base) ?? around) }
                entry.contentHTML = clean.html.isEmpty ? nil : clean.html
                entry.contentText = clean.text.isEmpty ? nil : clean.text
            }
        }
    }

    /// A guid that says nothing else is the item's page, also one that leaves the host out; so is an address in rdf:about.
    private func permalink(_ draft: EntryDraft, within around: String?) -> String? {
        guard !draft.isNoPermalink, draft.isGUID || draft.id.rank == 3 else { return nil }
        let address = raw(draft.id)
        if URLResolver.isHTTP(address) { return address }
        return draft.isGUID && address.hasPrefix("/") ? link(draft.id, within: around) : nil
    }

    private func source(_ draft: EntryDraft, within around: String?) -> EntrySource? {
        let source = EntrySource(title: line(draft.sourceTitle), url: link(draft.sourceLink, within: around))
        return source.title == nil && source.url == nil ? nil : source
    }

    private func tags(_ drafts: [TextDraft]) -> [String] {
        var tags: [String] = []
        for draft in drafts {
            if let tag = line(draft), !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    // MARK: - People

    private func authors(_ drafts: [PersonDraft]) -> [Author] {
        let hasOthers = drafts.contains { !$0.isFallback }
        var authors: [Author] = []
        for draft in drafts where !(draft.isFallback && hasOthers) {
            guard let author = author(draft) else { continue }
            if let same = authors.firstIndex(where: { isSame($0, author) }) {
                authors[same].name = authors[same].name ?? author.name
                authors[same].url = authors[same].url ?? author.url
            } else {
                authors.append(author)
            }
        }
        return authors
    }

    private func isSame(_ one: Author, _ other: Author) -> Bool {
        one.name != nil ? one.name == other.name : one.url == other.url
    }

    private func author(_ draft: PersonDraft) -> Author? {
        if !draft.line.isNone { return line(draft.line).flatMap(PersonLine.author) }
        let email = line(draft.email).map { $0.hasPrefix("mailto:") ? $0 : "mailto:" + $0 }
        let name = line(draft.name)
        let url = link(draft.uri, within: homePageURL ?? documentURL) ?? email
        return name == nil && url == nil ? nil : Author(name: name, url: url)
    }

    // MARK: - Media

    private func attachments(_ draft: EntryDraft, within around: String?) -> [Attachment] {
        var attachments: [Attachment] = []
        for part in draft.attachments {
            guard let url = link(part.url, within: around) else { continue }
            let new = Attachment(
                url: url, mimeType: line(part.type), sizeInBytes: size(part.size), durationInSeconds: duration(part.duration),
                title: line(part.title))
            if let same = attachments.firstIndex(where: { $0.url == url }) {
                attachments[same].merge(new)
            } else {
                attachments.append(new)
            }
        }
        for index in attachments.indices where attachments[index].mimeType == nil {
            attachments[index].mimeType = MediaTypes.guess(attachments[index].url)
        }
        // iTunes gives the duration beside the one enclosure.
        if let first = attachments.indices.first, attachments[first].durationInSeconds == nil {
            attachments[first].durationInSeconds = duration(draft.duration)
        }
        return attachments
    }

    private func isImage(_ draft: AttachmentDraft) -> Bool {
        draft.isImage || bytes(draft.type).starts(with: "image/".utf8)
    }

    /// Zero is what programs write that do not know.
    private func size(_ draft: TextDraft) -> Int64? {
        guard let value = Int64(raw(draft)), value > 0 else { return nil }
        return value
    }

    private func duration(_ draft: TextDraft) -> Double? {
        draft.isNone ? nil : MediaDuration.seconds(raw(draft))
    }

    // MARK: - Texts

    func bytes(_ draft: TextDraft) -> ArraySlice<UInt8> { builder.bytes[draft.span.range] }

    /// As written, cut to the limit.
    func raw(_ draft: TextDraft) -> String {
        LineText.cut(bytes(draft).withUnsafeBufferPointer { String(utf8: $0) }, to: limits.maximumLineLength)
    }

    func line(_ draft: TextDraft) -> String? {
        guard !draft.isNone else { return nil }
        let (bytes, type) = resolvedType(draft)
        let text = bytes.withUnsafeBufferPointer {
            LineText.plain($0, isHTML: type != .text, maximum: limits.maximumLineLength)
        }
        return text.isEmpty ? nil : text
    }

    /// The bytes and either `.text` or `.html`, where a type leaves it open or wraps them.
    private func resolvedType(_ draft: TextDraft) -> (ArraySlice<UInt8>, BodyType) {
        let bytes = bytes(draft)
        switch draft.type {
        case .text: return (bytes, .text)
        case .html, .markup, .xhtml: return (bytes, .html)
        case .guess: return (bytes, bytes.withUnsafeBufferPointer(TagText.looksLikeHTML) ? .html : .text)
        case .base64, .binary:
            guard let decoded = bytes.withUnsafeBufferPointer(Base64.decode) else { return ([], .text) }
            let check = decoded.withUnsafeBufferPointer(UTF8Check.init)
            guard check.isValid, !decoded.contains(0) else { return ([], .text) }
            return (decoded[...], decoded.withUnsafeBufferPointer(TagText.looksLikeHTML) ? .html : .text)
        }
    }

    private func date(_ draft: TextDraft) -> Timestamp? {
        draft.isNone ? nil : bytes(draft).withUnsafeBufferPointer { FeedDate.parse($0) }
    }

    private func language(_ draft: TextDraft) -> String? {
        let tag = raw(draft)
        let isTag = (2...35).contains(tag.utf8.count) && tag.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
        return isTag ? tag.contains("_") ? String(tag.map { $0 == "_" ? "-" : $0 }) : tag : nil
    }

    private func link(_ draft: TextDraft, within around: String?) -> String? {
        guard !draft.isNone else { return nil }
        return LinkText.resolve(raw(draft), against: builder.bases.address(draft.base) ?? around)
    }

    private func hints(_ draft: FeedDraft) -> PollHints {
        FeedHints.hints(
            ttl: raw(draft.ttl), skipHours: draft.skipHours.map(raw), skipDays: draft.skipDays.map(raw),
            period: raw(draft.updatePeriod), frequency: raw(draft.updateFrequency))
    }
}

extension Attachment {
    /// Fills what is missing from another mention of the same thing.
    fileprivate mutating func merge(_ other: Attachment) {
        mimeType = mimeType ?? other.mimeType
        sizeInBytes = sizeInBytes ?? other.sizeInBytes
        durationInSeconds = durationInSeconds ?? other.durationInSeconds
        title = title ?? other.title
    }
}
