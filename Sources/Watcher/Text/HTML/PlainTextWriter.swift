/// Writes the text of a document as a person would copy it: white space collapsed, blocks on lines of their own.
struct PlainTextWriter: ~Copyable {
    /// Spaces kept in preformatted text at most, so that no indentation floods the text.
    private static let widestIndent = 64

    private(set) var out: ByteBuffer
    /// Line breaks owed before the next word: 2 make an empty line.
    private var breaks = 0
    private var spaces = 0
    private var hasTab = false
    /// Within preformatted text.
    var keepsSpace = false
    /// A control character was met, and left out.
    private(set) var sawControl = false

    init(capacity: Int) { out = ByteBuffer(capacity: capacity) }

    mutating func lineBreak() {
        breaks = min(breaks + 1, 2)
        spaces = 0
    }

    mutating func block() {
        breaks = max(breaks, 1)
        spaces = 0
    }

    mutating func paragraph() {
        breaks = 2
        spaces = 0
    }

    mutating func cell() {
        hasTab = true
        spaces = 0
    }

    mutating func clearControl() { sawControl = false }

    /// Appends text up to a `<`, a `&` or the end; returns where it stopped.
    mutating func append(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int, classes: UnsafePointer<UInt8>) -> Int {
        var index = start
        while index < end {
            switch classes[Int(base[index])] {
            case TextClass.lessThan, TextClass.ampersand: return index
            case TextClass.space, TextClass.otherSpace:
                space(base[index])
                index += 1
            case TextClass.control:
                sawControl = true
                index += 1
            case TextClass.lead:
                let (kind, length) = TextClass.special(base, at: index, end: end)
                if kind == .ordinary { fallthrough }
                if kind == .space { space(0x20) }
                index += length
            default:
                let last = wordsEnd(base, index, end, classes)
                separate()
                out.append(base + index, count: last - index)
                index = last
            }
        }
        return index
    }

    /// A `<` or `&` that is itself.
    mutating func literal(_ byte: UInt8) {
        separate()
        out.append(byte)
    }

    /// Where a run of words with single spaces between them ends: it is copied as it stands.
    @inline(__always)
    private func wordsEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ classes: UnsafePointer<UInt8>) -> Int {
        var index = ByteScan.words(base, from: start, to: end)
        while index < end {
            let kind = classes[Int(base[index])]
            if kind == TextClass.ordinary {
                index += 1
            } else if kind == TextClass.space, index + 1 < end, classes[Int(base[index + 1])] == TextClass.ordinary {
                index += 2
            } else if kind == TextClass.lead {
                let (special, length) = TextClass.special(base, at: index, end: end)
                guard special == .ordinary else { return index }
                index = ByteScan.words(base, from: index + length, to: end)
            } else {
                return index
            }
        }
        return index
    }

    private mutating func space(_ byte: UInt8) {
        guard keepsSpace else {
            if breaks == 0 { spaces = 1 }
            return
        }
        switch byte {
        case 0x0a: lineBreak()
        case 0x0d: break
        case 0x09: spaces = min(spaces + 4, Self.widestIndent)
        default: spaces = min(spaces + 1, Self.widestIndent)
        }
    }

    /// Writes what is owed between the last word and the next.
    @inline(__always)
    private mutating func separate() {
        if breaks | spaces != 0 || hasTab { writeSeparator() }
    }

    private mutating func writeSeparator() {
        if !out.isEmpty {
            for _ in 0..<breaks { out.append(0x0a) }
            if breaks == 0, hasTab {
                out.append(0x09)
            } else {
                for _ in 0..<spaces { out.append(0x20) }
            }
        }
        breaks = 0
        spaces = 0
        hasTab = false
    }
}
