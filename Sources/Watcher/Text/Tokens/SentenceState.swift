/// Whether the next word begins a sentence, and the marks of words that follow from it.
struct SentenceState {
    private(set) var isStart = true
    private var newlines: UInt8 = 0

    /// What stands between words: flags as in `ASCIIWords`.
    @inline(__always)
    mutating func separate(_ flags: UInt16) {
        // A plain space is by far the most frequent.
        if flags == ASCIIWords.transparent { return }
        if flags & ASCIIWords.stop != 0 {
            isStart = true
        } else if flags & ASCIIWords.newline != 0 {
            // One line break may be a wrapped line; an empty line is a paragraph.
            if newlines > 0 { isStart = true }
            newlines = 1
        } else {
            isStart = false
        }
    }

    /// The marks of a word that has just ended, given its flags and folded bytes.
    @inline(__always)
    mutating func mark(isCapitalised: Bool, flags: UInt16, word: UnsafeBufferPointer<UInt8>) -> TokenMarks {
        var mark: TokenMarks = isCapitalised ? .capitalised : []
        if flags & ASCIIWords.digit != 0 { mark.insert(.number) }
        if flags & ASCIIWords.upper != 0, flags & ASCIIWords.lower == 0, Self.hasTwoLetters(word) { mark.insert(.allCapitals) }
        return self.mark(mark)
    }

    @inline(__always)
    mutating func mark(_ mark: TokenMarks) -> TokenMarks {
        let marked = isStart ? mark.union(.sentenceStart) : mark
        isStart = false
        newlines = 0
        return marked
    }

    private static func hasTwoLetters(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var letters = 0
        for byte in word where byte & 0xc0 != 0x80 && !(48...57).contains(byte) && byte != UInt8(ascii: "_") { letters += 1 }
        return letters > 1
    }

    /// The flags of a character that stands between words.
    static func flags(of scalar: UInt32) -> UInt16 {
        switch scalar {
        case 0..<0x80: ASCIIWords.table[Int(scalar)]
        case 0x203c, 0x203d, 0x2029, 0x3002, 0xff61, 0x061f, 0x06d4, 0x0964: ASCIIWords.stop
        case 0x85, 0x2028: ASCIIWords.newline
        case 0xab, 0xbb, 0x2000...0x201f, 0x2022, 0x2039, 0x203a, 0x3008...0x3011, 0xfeff: ASCIIWords.transparent
        default: 0
        }
    }
}
