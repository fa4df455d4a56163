import Text

/// Plain text on one line: titles, names, tags, summaries.
///
/// White space is collapsed, control characters go, C1 characters (from references such as `&#150;`) become what windows-1252 means
/// by them. For HTML, markup of known elements goes and references are decoded once.
struct LineText {
    private let input: UnsafeBufferPointer<UInt8>
    private let isHTML: Bool
    private let maximum: Int
    private var output: [UInt8] = []
    private var index = 0
    private var hasSpace = false
    /// CDATA sections written as text that are open.
    private var openSections = 0

    static func plain(_ input: UnsafeBufferPointer<UInt8>, isHTML: Bool, maximum: Int) -> String {
        if input.count <= maximum, isClean(input, isHTML: isHTML) { return String(utf8: input) }
        var text = LineText(input: input, isHTML: isHTML, maximum: maximum)
        return text.run()
    }

    /// Whether the text is what it shall become, as most are: words with single spaces between.
    private static func isClean(_ input: UnsafeBufferPointer<UInt8>, isHTML: Bool) -> Bool {
        guard let base = input.baseAddress, let first = input.first, first > 0x20 else { return false }
        let start = ByteScan.words(base, from: 0, to: input.count)
        var previous = start > 0 ? input[start - 1] : 0x20
        for byte in input[start...] {
            if byte <= 0x20 {
                if byte != 0x20 || previous == 0x20 { return false }
            } else if byte == 0x7F || byte == 0xC2 || (isHTML && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<"))) {
                return false
            }
            previous = byte
        }
        return previous != 0x20
    }

    /// At most so many bytes, not in the midst of a character.
    static func cut(_ text: String, to maximum: Int) -> String {
        guard text.utf8.count > maximum else { return text }
        var end = maximum
        let bytes = Array(text.utf8.prefix(maximum + 1))
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    private init(input: UnsafeBufferPointer<UInt8>, isHTML: Bool, maximum: Int) {
        self.input = input
        self.isHTML = isHTML
        self.maximum = maximum
    }

    private mutating func run() -> String {
        output.reserveCapacity(min(input.count, maximum))
        while index < input.count, output.count < maximum {
            let byte = input[index]
            if byte <= 0x20 {
                hasSpace = true
                index += 1
            } else if byte < 0x7F, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<") {
                if openSections == 0, words() { continue }
                if byte == UInt8(ascii: "]"), openSections > 0, closesSection() { continue }
                append(byte)
                index += 1
            } else {
                special(byte)
            }
        }
        return cut().withUnsafeBufferPointer { String(utf8: $0) }
    }

    /// Copies words with single spaces between them as they stand, as far as there is room; false where less than a block can be.
    private mutating func words() -> Bool {
        guard let base = input.baseAddress else { return false }
        let room = maximum - output.count - 1
        let end = ByteScan.words(base, from: index, to: min(input.count, index + room))
        guard end > index else { return false }
        flushSpace()
        output.append(contentsOf: input[index..<end])
        index = end
        return true
    }

    /// Not in the midst of a character.
    private func cut() -> ArraySlice<UInt8> {
        guard index < input.count else { return output[...] }
        var end = output.count
        while end > 0, output[end - 1] & 0xC0 == 0x80 { end -= 1 }
        return end > 0 && output[end - 1] >= 0xC0 ? output[..<(end - 1)] : output[...]
    }

    private mutating func special(_ byte: UInt8) {
        if byte == UInt8(ascii: "&"), isHTML, let (text, end) = TextReference.decode(input, at: index) {
            index = end
            for byte in text { appendDecoded(byte) }
            fixLastC1()
        } else if byte == UInt8(ascii: "<"), isHTML, let end = TagText.end(input, at: index) {
            hasSpace = hasSpace || TagText.breaksLine(input, at: index)
            index = end
        } else if byte == UInt8(ascii: "<"), isHTML, input.hasASCII("<![cdata[", at: index) {
            // Left over from XML: the section's text is text.
            index += 9
            openSections += 1
        } else if byte == 0xC2, index + 1 < input.count, input[index + 1] <= 0xA0 {
            appendC1(input[index + 1])
            index += 2
        } else {
            if byte != 0x7F { append(byte) }
            index += 1
        }
    }

    /// Passes over the `]]>` of a section that was opened as text.
    private mutating func closesSection() -> Bool {
        guard input.hasASCII("]]>", at: index) else { return false }
        index += 3
        openSections -= 1
        return true
    }

    /// A no-break space is a space here.
    private mutating func appendC1(_ second: UInt8) {
        if second == 0xA0 {
            hasSpace = true
        } else {
            flushSpace()
            output.append(scalar: Transcoder.windows1252(second))
        }
    }

    private mutating func appendDecoded(_ byte: UInt8) {
        if byte <= 0x20 { hasSpace = true } else { append(byte) }
    }

    private mutating func fixLastC1() {
        guard output.count >= 2, output[output.count - 2] == 0xC2, let second = output.last, second <= 0xA0 else { return }
        output.removeLast(2)
        appendC1(second)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        flushSpace()
        output.append(byte)
    }

    @inline(__always)
    private mutating func flushSpace() {
        if hasSpace {
            if !output.isEmpty { output.append(0x20) }
            hasSpace = false
        }
    }
}
