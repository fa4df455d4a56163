import CText

extension TokenWriter {
    /// A stretch of ASCII, a block at a time, without a branch for single bytes. A word at its end stays open: it may go on.
    mutating func ascii(_ classes: UnsafePointer<UInt16>) {
        // A final sigma has another form.
        if endsWithSigma, classes[Int(input[index])] & 0xff == 0 { endWord() }
        var cursor = BlockCursor(
            place: bytes.count, number: columns.count, start: start, flags: flags, isCapitalised: isCapitalised, sentence: sentence)
        while index < count {
            let number = index / BlockWindow.block
            window.need(number, of: input, count: count)
            let block = window.masks(number)
            let first = index % BlockWindow.block
            let end = min(
                BlockWindow.block, count - number * BlockWindow.block, first + (block.foreign >> UInt64(first)).trailingZeroBitCount)
            guard end > first else { break }
            bytes.advance(cursor.place - bytes.count)
            bytes.reserve(2 * BlockWindow.block)
            columns.advance(to: cursor.number)
            columns.reserve(BlockWindow.block)
            words(of: block, from: UInt64(first), to: UInt64(end), number, &cursor, classes)
            index += end - first
        }
        bytes.advance(cursor.place - bytes.count)
        columns.advance(to: cursor.number)
        (start, sentence, flags, isCapitalised) = (cursor.start, cursor.sentence, cursor.flags, cursor.isCapitalised)
        endsWithSigma = false
        followsSingle = false
    }

    @inline(__always)
    private mutating func words(
        of block: ctext_block, from first: UInt64, to end: UInt64, _ number: Int, _ cursor: inout BlockCursor,
        _ classes: UnsafePointer<UInt16>
    ) {
        let letters = window.letters(number)
        let source = input + number * BlockWindow.block
        let part = WordRuns.bits(from: first, to: end)
        let word = block.word & part
        // A bit where a word begins or ends.
        var edges = (word ^ (word << 1 | (cursor.start >= 0 ? 1 : 0) &<< first)) & part
        var gap = first
        if cursor.start >= 0 {
            // A word goes on from before.
            gap = edges == 0 ? end : UInt64(edges.trailingZeroBitCount)
            if gap > first {
                cursor.see(block, WordRuns.bits(from: first, to: gap))
                cursor.copy(letters + Int(first), count: Int(gap - first), to: bytes.base)
            }
            if edges == 0 { return }
            edges &= edges &- 1
            cursor.endOpenWord(bytes.base, columns)
        }
        let runs = WordRuns(block, word: word & ~0 &<< gap, edges: edges)
        while edges != 0 {
            let wordStart = UInt64(edges.trailingZeroBitCount)
            edges &= edges &- 1
            cursor.separate(block, from: gap, to: wordStart, source, classes)
            guard edges != 0 else { return cursor.openWord(block, from: wordStart, to: end, letters, bytes.base) }
            gap = UInt64(edges.trailingZeroBitCount)
            edges &= edges &- 1
            cursor.copy(letters + Int(wordStart), count: Int(gap - wordStart), to: bytes.base)
            cursor.endWord(runs, from: wordStart, to: gap, columns)
        }
        cursor.separate(block, from: gap, to: end, source, classes)
    }
}
