import Text

/// Elements within a text: HTML that is written as markup.
extension FeedBuilder {
    /// False where the captured element turns out to be a container, of which this is the first child.
    func startWithinCapture(_ tag: XMLStartTag) -> Bool {
        guard var capture else { return false }
        if capture.depth == 0, let container = capture.container, isPart(tag, of: container) {
            bytes.removeSubrange(capture.start...)
            self.capture = nil
            frames.append(Frame(scope: container, base: capture.base))
            return false
        }
        if !capture.isMarkup { beginMarkup(&capture) }
        if tag.attributeCount > 0, let reference = tag.xmlValue("base") {
            let base = bases.enter(reference, within: capture.innerBases.last?.base ?? capture.base)
            capture.innerBases.append((capture.depth, base))
        }
        let isWrapper = capture.depth == 0 && capture.type == .xhtml && dropsWrapper && XMLStartTag.equal(tag.localName, "div")
        if isWrapper {
            capture.isInWrapper = true
        } else {
            Markup.appendStart(tag, base: capture.innerBases.last.flatMap { bases.address($0.base) }, to: &bytes)
        }
        capture.depth += 1
        self.capture = capture
        return true
    }

    /// Atom 1.0 wants a div around XHTML and takes it off again; before, a div was the author's own.
    private var dropsWrapper: Bool { feed.format != .atom || feed.version != "0.3" }

    func endWithinCapture(_ localName: UnsafePointer<UInt8>) {
        guard var capture else { return }
        capture.depth -= 1
        if let inner = capture.innerBases.last, inner.depth == capture.depth { capture.innerBases.removeLast() }
        if capture.depth == 0, capture.isInWrapper {
            capture.isInWrapper = false
        } else {
            Markup.appendEnd(localName, to: &bytes)
        }
        self.capture = capture
    }

    /// What came before the first element was plain; from here on it stands among HTML.
    private func beginMarkup(_ capture: inout Capture) {
        capture.isMarkup = true
        let before = Array(bytes[capture.start...])
        bytes.removeSubrange(capture.start...)
        before.withUnsafeBufferPointer { Markup.appendEscaped($0, to: &bytes) }
    }

    private func isPart(_ tag: XMLStartTag, of container: Scope) -> Bool {
        switch (container, table.meaning(of: tag).element) {
        case (.person, .name), (.person, .email), (.person, .uri), (.person, .url): true
        case (.image, .url), (.image, .title), (.image, .link): true
        case (.source, .title), (.source, .link), (.source, .id), (.source, .updated), (.source, .person): true
        default: false
        }
    }

    // MARK: - The end

    func endCapture() {
        guard let capture else { return }
        self.capture = nil
        let span = trimmed(Span(start: capture.start, end: bytes.count))
        let text = TextDraft(span: span, type: type(of: capture), base: capture.base, rank: capture.rank)
        if span.isEmpty || text.type == .binary || !store(text, capture.target) { bytes.removeSubrange(capture.start...) }
    }

    private func type(of capture: Capture) -> BodyType {
        if capture.isMarkup { return .markup }
        // Markup that was declared as XHTML but escaped or put in CDATA.
        return capture.type == .xhtml ? .html : capture.type
    }

    private func trimmed(_ span: Span) -> Span {
        var span = span
        while span.start < span.end, bytes[span.start] <= 0x20 { span.start += 1 }
        while span.end > span.start, bytes[span.end - 1] <= 0x20 { span.end -= 1 }
        return span
    }

    /// False where a better one was there already.
    private func store(_ text: TextDraft, _ target: Capture.Target) -> Bool {
        switch target {
        case .feedTitle, .feedLink, .feedDescription, .feedLanguage, .feedIcon, .ttl, .updatePeriod, .updateFrequency, .skipHour,
            .skipDay:
            return storeFeed(text, target)
        case .tag: return add(text, to: &entry.tags)
        case .keywords: return addKeywords(text)
        case .personLine, .fallbackPersonLine:
            add(PersonDraft(line: text, isFallback: target == .fallbackPersonLine))
            return true
        case .mediaTitle: return storeMediaTitle(text)
        default: return storeEntry(text, target)
        }
    }

    private func storeFeed(_ text: TextDraft, _ target: Capture.Target) -> Bool {
        switch target {
        case .feedTitle: return replace(&feed.title, text)
        case .feedLink: return replace(&feed.link, text)
        case .feedDescription: return replace(&feed.description, text)
        case .feedLanguage: return replace(&feed.language, text)
        case .feedIcon: return replace(&feed.icon, text)
        case .ttl: return replace(&feed.ttl, text)
        case .updatePeriod: return replace(&feed.updatePeriod, text)
        case .updateFrequency: return replace(&feed.updateFrequency, text)
        case .skipHour: return add(text, to: &feed.skipHours)
        default: return add(text, to: &feed.skipDays)
        }
    }

    private func storeEntry(_ text: TextDraft, _ target: Capture.Target) -> Bool {
        switch target {
        case .title: return replace(&entry.title, text)
        case .link: return replace(&entry.link, text)
        case .id: return replace(&entry.id, text)
        case .content: return replace(&entry.content, text)
        case .summary: return replace(&entry.summary, text)
        case .published: return replaceDate(&entry.published, text)
        case .updated: return replaceDate(&entry.updated, text)
        case .language: return replace(&entry.language, text)
        case .image: return replace(&entry.image, text)
        case .duration: return replace(&entry.duration, text)
        case .personName: return replace(&person.name, text)
        case .personEmail: return replace(&person.email, text)
        case .personURI: return replace(&person.uri, text)
        case .sourceTitle: return replace(&entry.sourceTitle, text)
        case .sourceLink: return replace(&entry.sourceLink, text)
        default: return false
        }
    }

    private func storeMediaTitle(_ text: TextDraft) -> Bool {
        if isInAttachment, let last = entry.attachments.indices.last { return replace(&entry.attachments[last].title, text) }
        return replace(&entry.title, text)
    }

    func replace(_ old: inout TextDraft, _ new: TextDraft) -> Bool {
        guard new.rank > old.rank else { return false }
        old = new
        return true
    }

    /// Of dates that are said twice the last counts.
    private func replaceDate(_ old: inout TextDraft, _ new: TextDraft) -> Bool {
        guard new.rank >= old.rank else { return false }
        old = new
        return true
    }

    func add(_ text: TextDraft, to list: inout [TextDraft]) -> Bool {
        guard list.count < limits.maximumListLength else { return false }
        list.append(text)
        return true
    }

    /// Comma-separated words.
    private func addKeywords(_ text: TextDraft) -> Bool {
        var start = text.span.start
        for end in text.span.range where bytes[end] == UInt8(ascii: ",") {
            addKeyword(Span(start: start, end: end), text)
            start = end + 1
        }
        addKeyword(Span(start: start, end: text.span.end), text)
        return true
    }

    private func addKeyword(_ span: Span, _ text: TextDraft) {
        var word = text
        word.span = trimmed(span)
        if !word.span.isEmpty { _ = add(word, to: &entry.tags) }
    }
}
