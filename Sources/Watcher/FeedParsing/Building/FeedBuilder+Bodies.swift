/// Bodies and what their types say of the characters in them.
extension FeedBuilder {
    /// A title's or description's type. Atom says it; elsewhere it is HTML by custom.
    func lineType(_ tag: XMLStartTag, _ meaning: Meaning) -> BodyType { bodyType(tag, meaning) }

    func bodyType(_ tag: XMLStartTag, _ meaning: Meaning) -> BodyType {
        let standard: BodyType = meaning.isAtom ? .text : .html
        guard tag.attributeCount > 0 else { return standard }
        if let mode = tag.value("mode"), equal(mode, "base64") { return .base64 }
        guard let type = tag.value("type") else { return standard }
        return Self.bodyType(Markup.trimmed(type)) ?? standard
    }

    /// Nil for a type that says nothing.
    private static func bodyType(_ type: UnsafeBufferPointer<UInt8>) -> BodyType? {
        guard type.count <= 100 else { return nil }
        let name = String(decoding: type.map(\.lowered).prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        switch name {
        case "": return nil
        case "text", "plain", "text/plain": return .text
        case "html", "text/html", "escaped", "cdata": return .html
        case "xhtml", "application/xhtml+xml", "text/xhtml", "xml": return .xhtml
        default: break
        }
        if name.hasSuffix("/xml") || name.hasSuffix("+xml") { return .xhtml }
        if name.hasPrefix("text/") { return .text }
        return name.contains("/") ? .base64 : nil
    }

    /// Plain by default, but many write HTML.
    func mediaType(_ tag: XMLStartTag) -> BodyType {
        guard let type = tag.value("type"), equal(type, "html") else { return .guess }
        return .html
    }

    private func isMedia(_ tag: XMLStartTag) -> Bool {
        guard let type = tag.value("type") else { return false }
        return (["audio/", "video/", "image/"] as [StaticString]).contains { Markup.trimmed(type).hasASCII($0, at: 0) }
    }

    private func equal(_ value: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
        Markup.trimmed(value).elementsEqual(text.utf8) { $0.lowered == $1 }
    }

    func body(_ target: Capture.Target, rank: UInt8, type: BodyType, _ tag: XMLStartTag, _ base: Int32) -> Scope? {
        if tag.attributeCount > 0, let language = tag.xmlValue("lang") {
            let draft = draft(language, rank: 4)
            if target == .content { _ = replace(&entry.language, draft) } else { _ = replace(&entry.summaryLanguage, draft) }
        }
        return gather(target, rank: rank, type: type, base: base)
    }

    /// atom:content. One with `src` lies elsewhere: a page of it stands in for a missing link, a film is an attachment.
    func content(_ tag: XMLStartTag, _ meaning: Meaning, _ base: Int32) -> Scope? {
        if let address = tag.value("src") {
            guard !isMedia(tag) else {
                addEnclosure(tag, address, base)
                return .skip
            }
            _ = replace(&entry.link, draft(address, rank: 2, base: base))
        }
        return body(.content, rank: 9, type: bodyType(tag, meaning), tag, base)
    }
}
