/// Attributes: read by the tokenising rules of HTML, written only where they are known to be harmless.
extension HTMLRewriter {
    /// How a tag ended.
    struct TagEnd {
        /// Behind the `>`.
        var position: Int
        var isSelfClosing: Bool
        /// False for an image that shows nothing, or a source without an address.
        var isUseful = true
    }

    /// Skips the attributes of a tag that is not written. Nil where the input ends first.
    func readAttributes() -> TagEnd? {
        var reader = AttributeReader(input: input, count: count, position: position)
        while reader.next() {}
        return reader.isComplete ? TagEnd(position: reader.position, isSelfClosing: reader.isSelfClosing) : nil
    }

    /// Writes a start tag with the attributes that are kept.
    mutating func writeStart(_ element: UInt8, _ traits: ElementTraits) -> TagEnd? {
        html.append(UInt8(ascii: "<"))
        html.append(known.elementTexts[Int(element)])
        var reader = AttributeReader(input: input, count: count, position: position)
        var seen: UInt128 = 0
        var picture = PictureSize()
        var hasSource = false
        var lazySource: UnsafeBufferPointer<UInt8>?
        while reader.next() {
            guard let name = ASCIIName(reader.name) else { continue }
            guard let attribute = known.attributes.number(name) else {
                if element == HTMLElement.image {
                    picture.look(at: name, reader.value)
                    if lazySource == nil, HTMLAttribute.isLazySource(name) { lazySource = reader.value }
                }
                continue
            }
            let bit: UInt128 = 1 << UInt128(attribute)
            if seen & bit != 0 { continue }
            seen |= bit
            if element == HTMLElement.image { picture.look(at: attribute, reader.value) }
            let isWritten = write(attribute, reader.value)
            if attribute == HTMLAttribute.source || attribute == HTMLAttribute.sourceSet { hasSource = hasSource || isWritten }
        }
        guard reader.isComplete else { return nil }
        // An image that a script would have loaded shows itself.
        if !hasSource, let lazySource { hasSource = write(HTMLAttribute.source, lazySource) }
        html.append(UInt8(ascii: ">"))
        let isUseful = (hasSource || !traits.contains(.needsSource)) && !picture.isHidden
        return TagEnd(position: reader.position, isSelfClosing: reader.isSelfClosing, isUseful: isUseful)
    }

    /// Writes one attribute; false where its value is refused.
    private mutating func write(_ attribute: UInt8, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let mark = html.count
        html.append(UInt8(ascii: " "))
        html.append(known.attributeTexts[Int(attribute)])
        html.append("=\"")
        let decoded = decode(value)
        let isTaken: Bool
        switch known.values[Int(attribute)] {
        case .text:
            writeEscaped(decoded)
            isTaken = true
        case .link: isTaken = writeLink(decoded, isResource: false)
        case .resource: isTaken = writeLink(decoded, isResource: true)
        case .resources: isTaken = writeLinks(decoded)
        }
        if isTaken { html.append(UInt8(ascii: "\"")) } else { html.removeLast(html.count - mark) }
        return isTaken
    }

    /// The value with its references decoded: the input itself where it has none, else `scratch`.
    private mutating func decode(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let base = value.baseAddress else { return value }
        var index = ByteScan.value(base, from: 0, to: value.count)
        while index < value.count, value[index] != UInt8(ascii: "&") { index += 1 }
        if index == value.count { return value }
        scratch.removeAll()
        HTMLEntities.decode(value, into: &scratch, inAttribute: true)
        return scratch.bytes
    }

    private mutating func writeEscaped(_ value: UnsafeBufferPointer<UInt8>) {
        guard let base = value.baseAddress else { return }
        var kept = 0
        for index in ByteScan.value(base, from: 0, to: value.count)..<value.count {
            let byte = value[index]
            let isSpecial = byte < 0x40 && (byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3c || byte == 0x3e) || byte == 0x7f
            guard isSpecial else { continue }
            html.append(base + kept, count: index - kept)
            kept = index + 1
            switch byte {
            case 0x22: html.append("&quot;")
            case 0x26: html.append("&amp;")
            case 0x3c: html.append("&lt;")
            case 0x3e: html.append("&gt;")
            case 0x09, 0x0a, 0x0d: html.append(UInt8(ascii: " "))
            default: break
            }
        }
        html.append(base + kept, count: value.count - kept)
    }

    // MARK: - Links

    private mutating func writeLink(_ value: UnsafeBufferPointer<UInt8>, isResource: Bool) -> Bool {
        if LinkPolicy.isPlainHTTP(value) {
            guard value.count <= URLResolver.maximumLength else { return false }
            writeEscaped(value)
            return true
        }
        guard let url = LinkPolicy.link(value, base: base, isResource: isResource) else { return false }
        url.withUnsafeBufferPointer { writeEscaped($0) }
        return true
    }

    /// A list of images with their sizes (HTML standard, section 4.8.4.2.1).
    private mutating func writeLinks(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var list = SourceSetReader(value)
        var isFirst = true
        while let candidate = list.next() {
            // A comma at the end would be the list's own once control characters within it are gone.
            guard let url = LinkPolicy.link(candidate.url, base: base, isResource: true), url.last != UInt8(ascii: ",") else { continue }
            if !isFirst { html.append(", ") }
            isFirst = false
            url.withUnsafeBufferPointer { writeEscaped($0) }
            if !candidate.descriptor.isEmpty {
                html.append(UInt8(ascii: " "))
                writeEscaped(candidate.descriptor)
            }
        }
        return !isFirst
    }
}
