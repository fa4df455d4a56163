import CText

/// Where the fast path stands: what `TokenWriter` keeps in fields, kept in registers.
struct BlockCursor {
    /// Bytes and tokens written.
    var place: Int
    var number: Int
    /// Where the open word begins in the output; -1 outside words.
    var start: Int
    var flags: UInt16
    var isCapitalised: Bool
    var sentence: SentenceState

    /// Copies sixteen bytes at a time: reads and writes up to fifteen bytes behind the end.
    @inline(__always)
    mutating func copy(_ source: UnsafePointer<UInt8>, count: Int, to base: UnsafeMutablePointer<UInt8>) {
        let target = UnsafeMutableRawPointer(base + place)
        let source = UnsafeRawPointer(source)
        var offset = 0
        repeat {
            target.storeBytes(
                of: source.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self), toByteOffset: offset, as: SIMD2<UInt64>.self)
            offset += 16
        } while offset < count
        place += count
    }

    /// Ends a word that lies within a block, from a bit to before another.
    @inline(__always)
    mutating func endWord(_ runs: WordRuns, from first: UInt64, to end: UInt64, _ columns: borrowing TokenColumns) {
        var mark = UInt8(truncatingIfNeeded: runs.upper &>> first & 1 | (runs.withDigit &>> end & 1) << 3)
        if runs.capitals &>> end & 1 == 1, runs.hasTwoCapitals(from: first, to: end) { mark |= TokenMarks.allCapitals.rawValue }
        columns.ends[number] = UInt32(truncatingIfNeeded: place)
        columns.marks[number] = sentence.mark(TokenMarks(rawValue: mark))
        number += 1
    }

    /// A word that goes on behind what is read of the block.
    mutating func openWord(
        _ block: ctext_block, from first: UInt64, to end: UInt64, _ letters: UnsafePointer<UInt8>, _ base: UnsafeMutablePointer<UInt8>
    ) {
        start = place
        flags = 0
        isCapitalised = block.upper &>> first & 1 == 1
        see(block, WordRuns.bits(from: first, to: end))
        copy(letters + Int(first), count: Int(end - first), to: base)
    }

    /// Ends a word that began before.
    mutating func endOpenWord(_ base: UnsafeMutablePointer<UInt8>, _ columns: borrowing TokenColumns) {
        columns.ends[number] = UInt32(truncatingIfNeeded: place)
        let word = UnsafeBufferPointer(start: base + start, count: place - start)
        columns.marks[number] = sentence.mark(isCapitalised: isCapitalised, flags: flags, word: word)
        number += 1
        start = -1
    }

    /// Notes the kinds of characters in a part of a word.
    @inline(__always)
    mutating func see(_ block: ctext_block, _ part: UInt64) {
        if block.upper & part != 0 { flags |= ASCIIWords.upper }
        if block.digit & part != 0 { flags |= ASCIIWords.digit }
        if block.word & part & ~block.upper & ~block.digit != 0 { flags |= ASCIIWords.lower }
    }

    /// What stands between words. Only what may end a sentence matters, and what follows it.
    @inline(__always)
    mutating func separate(
        _ block: ctext_block, from first: UInt64, to end: UInt64, _ source: UnsafePointer<UInt8>, _ classes: UnsafePointer<UInt16>
    ) {
        guard first < end, block.end & WordRuns.bits(from: first, to: end) != 0 || sentence.isStart else { return }
        var place = Int(first)
        while place < Int(end) {
            sentence.separate(classes[Int(source[place])])
            place += 1
        }
    }
}
