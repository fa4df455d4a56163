/// Where the fast path stands: what `TokenWriter` keeps in fields, kept in registers.
struct BlockCursor {
    /// Bytes and tokens written.
    var place: Int
    var number: Int
    /// Where the open word begins in the output; -1 outside words.
    var start: Int
    var flags: UInt16 = 0
    var isCapitalised = false
    var sentence: SentenceState

    init(place: Int, number: Int, start: Int, sentence: SentenceState) {
        self.place = place
        self.number = number
        self.start = start
        self.sentence = sentence
    }

    @inline(__always)
    mutating func copy(_ source: UnsafePointer<UInt8>, count: Int, to base: UnsafeMutablePointer<UInt8>) {
        ASCIIBlock.copyLower(source, to: base + place, count: count)
        place += count
    }

    /// Ends a word that lies within a block.
    @inline(__always)
    mutating func endWord(_ block: ASCIIBlock, _ first: UInt64, _ part: UInt64, _ columns: borrowing TokenColumns) {
        let capitals = block.upper & part
        let letters = block.word & ~block.digit & part
        var mark = UInt8(truncatingIfNeeded: block.upper >> first & 1)
        if capitals & (capitals &- 1) != 0, capitals == letters { mark |= TokenMarks.allCapitals.rawValue }
        if block.digit & part != 0 { mark |= TokenMarks.number.rawValue }
        columns.ends[number] = UInt32(truncatingIfNeeded: place)
        columns.marks[number] = sentence.mark(TokenMarks(rawValue: mark))
        number += 1
    }

    /// A word that goes on behind the block.
    mutating func openWord(_ block: ASCIIBlock, _ first: UInt64, _ source: UnsafePointer<UInt8>, _ base: UnsafeMutablePointer<UInt8>) {
        start = place
        flags = 0
        isCapitalised = block.upper >> first & 1 == 1
        see(block, ~0 << first)
        copy(source + Int(first), count: ASCIIBlock.length - Int(first), to: base)
    }

    /// Ends a word that began before the block.
    mutating func endOpenWord(_ base: UnsafeMutablePointer<UInt8>, _ columns: borrowing TokenColumns) {
        columns.ends[number] = UInt32(truncatingIfNeeded: place)
        let word = UnsafeBufferPointer(start: base + start, count: place - start)
        columns.marks[number] = sentence.mark(isCapitalised: isCapitalised, flags: flags, word: word)
        number += 1
        start = -1
    }

    /// Notes the kinds of characters in a part of a word.
    mutating func see(_ block: ASCIIBlock, _ part: UInt64) {
        if block.upper & part != 0 { flags |= ASCIIWords.upper }
        if block.digit & part != 0 { flags |= ASCIIWords.digit }
        if block.word & part & ~block.upper & ~block.digit != 0 { flags |= ASCIIWords.lower }
    }

    /// What stands between words, other than spaces.
    mutating func separate(_ marks: UInt64, _ source: UnsafePointer<UInt8>, _ classes: UnsafePointer<UInt16>) {
        var marks = marks
        while marks != 0 {
            sentence.separate(classes[Int(source[marks.trailingZeroBitCount])])
            marks &= marks &- 1
        }
    }
}
