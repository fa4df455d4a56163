/// What each child means within its parent. Each answers with the scope of the child's own children, or nil where a capture began.
extension FeedBuilder {
    typealias Meaning = ElementTable.Meaning

    func child(_ tag: XMLStartTag, _ meaning: Meaning, of scope: Scope, _ base: Int32) -> Scope? {
        switch scope {
        case .feed: return feedChild(tag, meaning, base)
        case .entry: return entryChild(tag, meaning, base)
        case .group, .mediaContent: return mediaChild(tag, meaning, base)
        case .person: return personChild(meaning, base)
        case .source: return sourceChild(tag, meaning, base)
        case .image: return imageChild(meaning, base)
        case .skipHours: return meaning.element == .hour ? gather(.skipHour, base: base) : .skip
        case .skipDays: return meaning.element == .day ? gather(.skipDay, base: base) : .skip
        case .category: return meaning.element == .category ? category(tag, base) : .skip
        case .textInput, .skip: return .skip
        }
    }

    // MARK: - The feed

    private func feedChild(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        switch meaning.element {
        case .channel, .root:
            FeedVersion.read(channel: tag, into: &feed)
            if let language = tag.xmlValue("lang") { _ = replace(&feed.language, draft(language, rank: 1)) }
            return .feed
        case .items: return .feed
        case .title: return gather(.feedTitle, rank: meaning.isAtom == table.isAtomRoot ? 5 : 4, type: lineType(tag, meaning), base: base)
        case .dcTitle: return gather(.feedTitle, rank: 3, type: .html, base: base)
        case .itunesTitle: return gather(.feedTitle, rank: 2, type: .html, base: base)
        case .link: return feedLink(tag, meaning, base)
        case .description: return gather(.feedDescription, rank: 5, type: lineType(tag, meaning), base: base)
        case .dcDescription, .itunesSummary: return gather(.feedDescription, rank: 3, type: .guess, base: base)
        case .itunesSubtitle: return gather(.feedDescription, rank: 2, type: .guess, base: base)
        case .info: return gather(.feedDescription, rank: 1, type: lineType(tag, meaning), base: base)
        case .language: return gather(.feedLanguage, rank: meaning.namespace == .core ? 3 : 2, base: base)
        case .icon: return gather(.feedIcon, rank: 5, base: base)
        case .logo: return gather(.feedIcon, rank: 4, base: base)
        case .ttl: return gather(.ttl, base: base)
        case .updatePeriod: return gather(.updatePeriod, base: base)
        case .updateFrequency: return gather(.updateFrequency, base: base)
        default: return feedPart(tag, meaning, base)
        }
    }

    private func feedPart(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        switch meaning.element {
        case .image:
            // RSS 1.0 names the image by reference within the channel and describes it outside.
            return gather(.feedIcon, rank: 6, base: base, container: .image)
        case .itunesImage, .itunesLink:
            if let address = tag.value("href") ?? tag.value("url") { _ = replace(&feed.icon, draft(address, rank: 3, base: base)) }
            return .skip
        case .textInput: return .textInput
        case .skipHours: return .skipHours
        case .skipDays: return .skipDays
        case .person: return gather(.personLine, base: base, container: .person)
        case .creator: return gather(.personLine, type: .guess, base: base)
        case .itunesAuthor: return gather(.fallbackPersonLine, type: .guess, base: base)
        default: return .skip
        }
    }

    // MARK: - Entries

    private func entryChild(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        if meaning.element != .other { entry.isMentioned = true }
        switch meaning.element {
        case .title: return gather(.title, rank: meaning.isAtom == table.isAtomRoot ? 5 : 4, type: lineType(tag, meaning), base: base)
        case .dcTitle: return gather(.title, rank: 3, type: .html, base: base)
        case .itunesTitle: return gather(.title, rank: 2, type: .html, base: base)
        case .link: return entryLink(tag, meaning, base)
        case .origLink: return gather(.link, rank: 9, base: base)
        case .guid: return guid(tag, base)
        case .id: return gather(.id, rank: 4, base: base)
        case .description: return body(.summary, rank: 6, type: bodyType(tag, meaning), tag, base)
        case .summary: return body(.summary, rank: 5, type: bodyType(tag, meaning), tag, base)
        case .dcDescription: return gather(.summary, rank: 4, type: .html, base: base)
        case .itunesSummary: return gather(.summary, rank: 3, type: .guess, base: base)
        case .itunesSubtitle: return gather(.summary, rank: 1, type: .guess, base: base)
        case .content: return content(tag, meaning, base)
        case .encoded: return body(.content, rank: 10, type: .html, tag, base)
        case .body: return body(.content, rank: 8, type: .xhtml, tag, base)
        case .published: return gather(.published, rank: 4, base: base)
        case .issued: return gather(.published, rank: 3, base: base)
        case .dcDate: return gather(.published, rank: 2, base: base)
        case .created: return gather(.published, rank: 1, base: base)
        case .updated: return gather(.updated, rank: 3, base: base)
        case .dcModified: return gather(.updated, rank: 2, base: base)
        case .language: return gather(.language, rank: 3, base: base)
        default: return entryPart(tag, meaning, base)
        }
    }

    private func entryPart(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        switch meaning.element {
        case .person: return gather(.personLine, type: .guess, base: base, container: .person)
        case .creator: return gather(.personLine, type: .guess, base: base)
        case .itunesAuthor: return gather(.fallbackPersonLine, type: .guess, base: base)
        case .category: return category(tag, base)
        case .categories: return .category
        case .itunesKeywords: return gather(.keywords, base: base)
        case .source:
            if let address = tag.value("url") { _ = replace(&entry.sourceLink, draft(address, rank: 2, base: base)) }
            return gather(.sourceTitle, rank: 2, type: .guess, base: base, container: .source)
        case .image:
            if let address = tag.value("href") ?? tag.value("url") { _ = replace(&entry.image, draft(address, rank: 6, base: base)) }
            return gather(.image, rank: 6, base: base, container: .image)
        case .duration: return gather(.duration, base: base)
        default: return mediaChild(tag, meaning, base)
        }
    }

    private func guid(_ tag: XMLStartTag, _ base: Int32) -> Scope? {
        if entry.id.rank < 5 {
            entry.isGUID = true
            entry.isNoPermalink = tag.value("ispermalink").map { Markup.trimmed($0).first.map(\.lowered) == UInt8(ascii: "f") } ?? false
        }
        return gather(.id, rank: 5, base: base)
    }

    /// Attributes first (Atom's label and term, iTunes' text), else the element's own text.
    private func category(_ tag: XMLStartTag, _ base: Int32) -> Scope? {
        for name in ["label", "term", "text"] as [StaticString] {
            guard let value = tag.value(name) else { continue }
            let label = draft(value, rank: 1)
            if !label.isNone {
                _ = add(label, to: &entry.tags)
                // iTunes nests the narrower category in the wider one.
                return .category
            }
        }
        return gather(.tag, type: .guess, base: base)
    }

    // MARK: - Parts of parts

    func mediaChild(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        switch meaning.element {
        case .group: return .group
        case .mediaContent: return mediaContent(tag, base)
        case .mediaTitle: return gather(.mediaTitle, rank: 1, type: lineType(tag, meaning), base: base)
        case .mediaDescription: return gather(.summary, rank: 2, type: mediaType(tag), base: base)
        case .thumbnail: return address(tag, "url", "href", rank: 4, base)
        case .itunesImage, .itunesLink: return address(tag, "href", "url", rank: 5, base)
        case .category: return category(tag, base)
        case .enclosure: return enclosure(tag, base)
        default: return .skip
        }
    }

    private func address(_ tag: XMLStartTag, _ name: StaticString, _ other: StaticString, rank: UInt8, _ base: Int32) -> Scope? {
        guard let address = tag.value(name) ?? tag.value(other) else { return gather(.image, rank: rank, base: base) }
        _ = replace(&entry.image, draft(address, rank: rank, base: base))
        return .skip
    }

    private func personChild(_ meaning: Meaning, _ base: Int32) -> Scope? {
        switch meaning.element {
        case .name: return gather(.personName, type: .guess, base: base)
        case .email: return gather(.personEmail, base: base)
        case .uri, .url: return gather(.personURI, base: base)
        default: return .skip
        }
    }

    private func imageChild(_ meaning: Meaning, _ base: Int32) -> Scope? {
        guard meaning.element == .url else { return .skip }
        return isInEntry ? gather(.image, rank: 6, base: base) : gather(.feedIcon, rank: 6, base: base)
    }

    private func sourceChild(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        switch meaning.element {
        case .title: return gather(.sourceTitle, rank: 3, type: lineType(tag, meaning), base: base)
        case .link:
            guard let address = tag.value("href") else { return gather(.sourceLink, rank: 3, base: base) }
            let isSelf = tag.value("rel").map { Markup.trimmed($0).elementsEqual("self".utf8) } ?? false
            _ = replace(&entry.sourceLink, draft(address, rank: isSelf ? 1 : 3, base: base))
            return .skip
        case .person: return gather(.personLine, base: base, container: .person)
        default: return .skip
        }
    }
}
