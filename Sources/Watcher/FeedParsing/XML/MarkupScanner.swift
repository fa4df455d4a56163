/// Finds start tags in any markup, skipping comments, CDATA, declarations and end tags; never fails, never goes back.
struct MarkupScanner {
    struct Tag {
        /// The place of `<`.
        let start: Int
        /// The name's bytes.
        let name: Range<Int>
        /// The place after `>`, or the end of the bytes.
        let end: Int
        /// Pairs of quotes within the tag: at least the number of quoted attributes.
        let quoted: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index: Int
    /// Something other than white space stood outside of tags.
    private(set) var hasSeenText = false
    /// The start of the first comment, section or instruction that is larger than `largestPiece`, or would be for want of an end.
    private(set) var largePiece: Int?
    /// Bytes of a tag, comment, section or instruction that counts as large.
    static let largestPiece = 1 << 20
    /// Ends that occur no more: looked for once, or a document full of open comments would take quadratic time.
    private var hasNoCommentEnd = false
    private var hasNoOtherEnd = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    /// The next start tag. With `skippingScripts`, the text of `script` and `style` is passed over as HTML has it.
    mutating func nextStartTag(skippingScripts: Bool = false) -> Tag? {
        while let open = bytes.position(of: UInt8(ascii: "<"), from: index) {
            if !hasSeenText { hasSeenText = bytes[index..<open].contains { $0 > 0x20 } }
            index = open + 1
            guard index < bytes.count else { return nil }
            let next = bytes[index]
            if next == UInt8(ascii: "!") {
                skipDeclaration(open)
            } else if next == UInt8(ascii: "?") {
                skip(past: "?>", from: open + 2)
            } else if next.isLetter || next == UInt8(ascii: "_") || next >= 0x80 {
                let tag = startTag(open)
                if skippingScripts { skipScript(tag) }
                return tag
            }
        }
        return nil
    }

    private mutating func skip(past end: StaticString, from start: Int) {
        let isComment = end.utf8CodeUnitCount == 3 && end.utf8Start[0] == UInt8(ascii: "-")
        if !(isComment ? hasNoCommentEnd : hasNoOtherEnd) {
            let place = bytes.position(of: end, from: start)
            if largePiece == nil, (place ?? bytes.count) - start > Self.largestPiece { largePiece = start }
            if let place {
                index = place + end.utf8CodeUnitCount
                return
            }
            if isComment { hasNoCommentEnd = true } else { hasNoOtherEnd = true }
        }
        index = bytes.position(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count
    }

    private mutating func skipDeclaration(_ open: Int) {
        if bytes.hasASCII("--", at: open + 2) {
            skip(past: "-->", from: open + 4)
        } else if bytes.hasASCII("[cdata[", at: open + 2) {
            skip(past: "]]>", from: open + 9)
        } else {
            skipDocumentType(open + 2)
        }
    }

    /// `<!DOCTYPE name "…" [ declarations ]>`: quotes and comments within may hold brackets.
    private mutating func skipDocumentType(_ start: Int) {
        index = start
        var brackets = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                // An apostrophe in a comment or a forgotten quote must not swallow the document.
                if let end = bytes.position(of: byte, from: index), end - index < 4096 { index = end + 1 }
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            case UInt8(ascii: "<") where bytes.hasASCII("!--", at: index): skip(past: "-->", from: index + 3)
            case UInt8(ascii: ">") where brackets <= 0: return
            default: break
            }
        }
    }

    private mutating func startTag(_ open: Int) -> Tag {
        while index < bytes.count, !bytes[index].isWhiteSpace, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/") {
            index += 1
        }
        let name = open + 1..<index
        var quoted = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quoted += 1
                index = bytes.position(of: byte, from: index).map { $0 + 1 } ?? bytes.count
            }
        }
        return Tag(start: open, name: name, end: index, quoted: quoted)
    }

    private mutating func skipScript(_ tag: Tag) {
        let isScript = tag.name.count == 6 && bytes.hasASCII("script", at: tag.name.lowerBound)
        let isStyle = tag.name.count == 5 && bytes.hasASCII("style", at: tag.name.lowerBound)
        guard isScript || isStyle else { return }
        while let close = bytes.position(of: "</", from: index) {
            index = close + 2
            if bytes.hasASCII(isScript ? "script" : "style", at: index) { return }
        }
        index = bytes.count
    }
}
