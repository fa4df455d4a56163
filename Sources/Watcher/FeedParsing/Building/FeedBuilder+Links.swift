/// Links and media objects.
extension FeedBuilder {
    /// What a link is for.
    private enum Relation {
        case page, itself, enclosure, related, hub, other
    }

    func feedLink(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        guard let address = tag.value("href") else { return gather(.feedLink, rank: 7, base: base) }
        switch relation(tag) {
        case .page: _ = replace(&feed.link, draft(address, rank: pageRank(tag, meaning), base: base))
        case .itself: _ = replace(&feed.selfLink, draft(address, rank: 1, base: base))
        case .hub: _ = add(draft(address, rank: 1, base: base), to: &feed.hubs)
        case .enclosure, .related, .other: break
        }
        return .skip
    }

    func entryLink(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        guard let address = tag.value("href") else { return gather(.link, rank: 7, base: base) }
        switch relation(tag) {
        case .page: _ = replace(&entry.link, draft(address, rank: pageRank(tag, meaning), base: base))
        case .related: _ = replace(&entry.related, draft(address, rank: 1, base: base))
        case .enclosure: addEnclosure(tag, address, base)
        case .itself, .hub, .other: break
        }
        return .skip
    }

    /// A page beats a feed or an API answer; within RSS its own link beats Atom's.
    private func pageRank(_ tag: XMLStartTag, _ meaning: Meaning) -> UInt8 {
        let isOwn = meaning.isAtom == table.isAtomRoot
        guard let type = tag.value("type") else { return isOwn ? 6 : 4 }
        let name = String(decoding: Markup.trimmed(type).prefix(40).map(\.lowered), as: UTF8.self)
        return name.contains("html") || name.isEmpty ? (isOwn ? 6 : 4) : 3
    }

    private func relation(_ tag: XMLStartTag) -> Relation {
        guard let value = tag.value("rel") else { return .page }
        var name = Markup.trimmed(value).prefix(80).map(\.lowered)
        if let slash = name.lastIndex(of: UInt8(ascii: "/")), name.starts(with: "http://www.iana.org/".utf8) {
            name.removeSubrange(...slash)
        }
        switch String(decoding: name, as: UTF8.self) {
        case "", "alternate": return .page
        case "self": return .itself
        case "enclosure": return .enclosure
        case "related": return .related
        case "hub": return .hub
        default: return .other
        }
    }

    // MARK: - Media

    func enclosure(_ tag: XMLStartTag, _ base: Int32) -> Scope? {
        guard let address = tag.value("url") ?? tag.value("href") ?? tag.value("resource") else { return .skip }
        addEnclosure(tag, address, base)
        return .skip
    }

    func addEnclosure(_ tag: XMLStartTag, _ address: UnsafeBufferPointer<UInt8>, _ base: Int32) {
        guard entry.attachments.count < limits.maximumListLength else { return }
        var attachment = AttachmentDraft(url: draft(address, rank: 1, base: base))
        guard !attachment.url.isNone else { return }
        attachment.type = attribute(tag, "type")
        attachment.size = attribute(tag, "length")
        attachment.title = attribute(tag, "title")
        entry.attachments.append(attachment)
    }

    func mediaContent(_ tag: XMLStartTag, _ base: Int32) -> Scope? {
        guard let address = tag.value("url"), entry.attachments.count < limits.maximumListLength else { return .mediaContent }
        var attachment = AttachmentDraft(url: draft(address, rank: 1, base: base))
        guard !attachment.url.isNone else { return .mediaContent }
        attachment.type = attribute(tag, "type")
        attachment.size = attribute(tag, "filesize")
        attachment.duration = attribute(tag, "duration")
        attachment.isImage = tag.value("medium").map { $0.elementsEqual("image".utf8) } ?? false
        entry.attachments.append(attachment)
        isInAttachment = true
        return .mediaContent
    }

    private func attribute(_ tag: XMLStartTag, _ name: StaticString) -> TextDraft {
        tag.value(name).map { draft($0, rank: 1) } ?? .none
    }
}
