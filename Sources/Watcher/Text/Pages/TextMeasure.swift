/// How much there is to read in a run of text.
struct TextMeasure {
    /// Letters and other characters that can be seen; ideographs and the like count two, references one.
    private(set) var length = 0
    /// Marks that end or divide sentences.
    private(set) var marks = 0

    /// Counts up to the next `<`, which may be the first byte itself; returns where it stopped.
    mutating func add(_ input: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            let byte = input[index]
            if byte > 0x3f, byte < 0x80 {
                length &+= 1
                index &+= 1
            } else if byte < 0x80 {
                if byte == UInt8(ascii: "<"), index > start { return index }
                index = ascii(byte, input, at: index, to: end)
            } else {
                index = wide(byte, input, at: index, to: end)
            }
        }
        return end
    }

    @inline(__always)
    private mutating func ascii(_ byte: UInt8, _ input: UnsafePointer<UInt8>, at index: Int, to end: Int) -> Int {
        switch byte {
        case 0...0x20: return index &+ 1
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): marks &+= 1
        case UInt8(ascii: "&"):
            var last = index &+ 1
            let limit = min(end, index &+ 10)
            while last < limit, input[last].isLetter || input[last].isDigit || input[last] == UInt8(ascii: "#") { last &+= 1 }
            guard last < limit, input[last] == UInt8(ascii: ";") else { break }
            let isSpace = last == index &+ 5 && input[index &+ 1] == UInt8(ascii: "n") && input[index &+ 2] == UInt8(ascii: "b")
            if !isSpace { length &+= 1 }
            return last &+ 1
        default: break
        }
        length &+= 1
        return index &+ 1
    }

    @inline(__always)
    private mutating func wide(_ byte: UInt8, _ input: UnsafePointer<UInt8>, at index: Int, to end: Int) -> Int {
        if byte < 0xe0 {
            let next = index &+ 1 < end ? input[index &+ 1] : 0
            // A no-break space; the Arabic comma, semicolon, question mark and full stop.
            if byte == 0xc2, next == 0xa0 { return index &+ 2 }
            if byte == 0xd8 && (next == 0x8c || next == 0x9b || next == 0x9f) || byte == 0xdb && next == 0x94 { marks &+= 1 }
            length &+= 1
            return index &+ 2
        }
        if byte < 0xf0 {
            guard index &+ 2 < end else { return end }
            let (second, third) = (input[index &+ 1], input[index &+ 2])
            // The ideographic comma and full stop, their wide forms, and the danda.
            let isMark =
                byte == 0xe3 && second == 0x80 && (third == 0x81 || third == 0x82)
                || byte == 0xef && second == 0xbc && (third == 0x8c || third == 0x81 || third == 0x9f || third == 0x9b)
                || byte == 0xe0 && second == 0xa5 && third == 0xa4
            if isMark { marks &+= 1 }
            length &+= byte == 0xe2 ? 1 : 2
            return index &+ 3
        }
        length &+= 2
        return index &+ 4
    }
}
