/// One pass over HTML that writes sanitised HTML and plain text together, by the tokenising rules of the HTML standard (section 13.2.5).
///
/// What is written is always well-formed: known tags only, nested and closed, every value quoted and escaped. It therefore means the
/// same to any parser, whatever the input tried. Time and memory are linear in the input; nothing is recursive.
struct HTMLRewriter: ~Copyable {
    let input: UnsafePointer<UInt8>
    let count: Int
    let limits: HTMLSanitizer.Limits
    let base: BaseURL?
    /// False where only the text is wanted.
    let writesHTML: Bool
    var position = 0
    var html: ByteBuffer
    var plain: PlainTextWriter
    var scratch = ByteBuffer(capacity: 256)
    /// Numbers of the open elements that were written.
    var stack: [UInt8] = []
    /// Start tags not written since the stack was full.
    var overflow = 0
    var openTables = 0
    var openPreformatted = 0
    /// The element whose content is being left out, and how often it is open.
    var skipped: (element: UInt8, depth: Int)?
    /// Elements that have no end tag in the rest of the input.
    var unclosed: [UInt8] = []
    /// The end of a CDATA section written as text, or the end of the input.
    var sectionEnd: Int
    var sawSectionWithoutEnd = false
    var sawTagWithoutEnd = false
    let known = HTMLVocabulary.shared

    init(
        _ start: UnsafePointer<UInt8>, count: Int, base: BaseURL?, limits: HTMLSanitizer.Limits, writesHTML: Bool
    ) {
        input = start
        self.count = count
        self.base = base
        self.limits = limits
        self.writesHTML = writesHTML
        sectionEnd = count
        html = ByteBuffer(capacity: writesHTML ? count + count / 8 + 64 : 64)
        plain = PlainTextWriter(capacity: count / (writesHTML ? 2 : 1) + 64)
        stack.reserveCapacity(32)
    }

    mutating func run() {
        while position < count, html.count < limits.output, plain.out.count < limits.output {
            if position >= sectionEnd {
                if position == sectionEnd { position += 3 }
                sectionEnd = count
            } else if input[position] == UInt8(ascii: "<") {
                markup()
            } else {
                characters()
            }
        }
        while let element = stack.popLast() { writeEnd(element) }
        trimEnd()
    }

    // MARK: - Text

    private mutating func characters() {
        if skipped != nil {
            while position < sectionEnd, input[position] != UInt8(ascii: "<") { position += 1 }
            return
        }
        if input[position] == UInt8(ascii: "&") { return reference() }
        let room = limits.output - max(html.count, plain.out.count)
        let end = min(sectionEnd, position + max(room, 1))
        let start = position
        position = plain.append(input, from: start, to: end, classes: known.classes)
        if writesHTML { copy(from: start, to: position) }
        plain.clearControl()
    }

    private mutating func copy(from start: Int, to end: Int) {
        var start = start
        if html.isEmpty { while start < end, Self.isSpace(input[start]) { start += 1 } }
        if !plain.sawControl { return html.append(input + start, count: end - start) }
        for index in start..<end where known.classes[Int(input[index])] != TextClass.control {
            if !html.isEmpty || !Self.isSpace(input[index]) { html.append(input[index]) }
        }
    }

    private mutating func reference() {
        scratch.removeAll()
        let rest = UnsafeBufferPointer(start: input, count: sectionEnd)
        let length = HTMLReference.decode(rest, at: position, into: &scratch, inAttribute: false)
        if length == 0 { scratch.append(UInt8(ascii: "&")) }
        position += max(length, 1)
        writeText()
    }

    /// Writes what a reference stood for.
    private mutating func writeText() {
        var index = 0
        while index < scratch.count {
            index = plain.append(scratch.base, from: index, to: scratch.count, classes: known.classes)
            if index < scratch.count {
                plain.literal(scratch.base[index])
                index += 1
            }
        }
        guard writesHTML else { return }
        for index in 0..<scratch.count { writeEscaped(scratch.base[index]) }
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch known.classes[Int(byte)] {
        case TextClass.lessThan: html.append("&lt;")
        case TextClass.ampersand: html.append("&amp;")
        case TextClass.control: break
        case TextClass.space, TextClass.otherSpace: if !html.isEmpty { html.append(byte) }
        default: html.append(byte)
        }
    }

    /// A `<` that begins no tag.
    mutating func lessThan() {
        position += 1
        guard skipped == nil else { return }
        plain.literal(UInt8(ascii: "<"))
        if writesHTML { html.append("&lt;") }
    }

    private mutating func trimEnd() {
        while let last = html.last, Self.isSpace(last) { html.removeLast(1) }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 || byte == 0x0c }
}
