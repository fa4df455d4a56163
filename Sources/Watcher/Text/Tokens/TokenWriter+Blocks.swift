extension TokenWriter {
    /// Bytes that a block's reading may touch: its own, and those behind a word that begins at its end.
    static let blockReach = ASCIIBlock.length + 16

    /// The fast path: whole blocks of ASCII, without a branch for single bytes. Stops before the first block that is not, or where the
    /// text is nearly over; an open word goes on.
    mutating func blocks(_ classes: UnsafePointer<UInt16>) {
        bytes.reserve(count - index + 32)
        columns.reserve((count - index) / 2 + 2)
        var cursor = BlockCursor(place: bytes.count, number: columns.count, start: start, sentence: sentence)
        (cursor.flags, cursor.isCapitalised) = (flags, isCapitalised)
        while index + Self.blockReach <= count, let block = ASCIIBlock(input + index) {
            words(of: block, &cursor, classes)
            index += ASCIIBlock.length
        }
        bytes.advance(cursor.place - bytes.count)
        columns.advance(to: cursor.number)
        (start, sentence) = (cursor.start, cursor.sentence)
        (flags, isCapitalised) = (cursor.flags, cursor.isCapitalised)
        endsWithSigma = false
        followsSingle = false
    }

    @inline(__always)
    private mutating func words(of block: ASCIIBlock, _ cursor: inout BlockCursor, _ classes: UnsafePointer<UInt16>) {
        let source = input + index
        // A bit where a word begins or ends.
        var edges = block.word ^ (block.word << 1 | (cursor.start >= 0 ? 1 : 0))
        let others = ~(block.word | block.space)
        var gap: UInt64 = 0
        if cursor.start >= 0 {
            // A word goes on from before the block.
            let end = edges.trailingZeroBitCount
            edges &= edges &- 1
            let part: UInt64 = end == 64 ? ~0 : (1 << UInt64(end)) - 1
            cursor.see(block, part)
            cursor.copy(source, count: end, to: bytes.base)
            if end == 64 { return }
            cursor.endOpenWord(bytes.base, columns)
            gap = UInt64(end)
        }
        while edges != 0 {
            let first = UInt64(truncatingIfNeeded: edges.trailingZeroBitCount)
            edges &= edges &- 1
            let before: UInt64 = (1 << first) - 1
            let marks = others & before & (~0 << gap)
            if marks != 0 { cursor.separate(marks, source, classes) }
            guard edges != 0 else { return cursor.openWord(block, first, source, bytes.base) }
            let end = UInt64(truncatingIfNeeded: edges.trailingZeroBitCount)
            edges &= edges &- 1
            let part = ((1 << end) - 1) & ~before
            cursor.copy(source + Int(first), count: Int(end - first), to: bytes.base)
            cursor.endWord(block, first, part, columns)
            gap = end
        }
        let marks = others & (~0 << gap)
        if marks != 0 { cursor.separate(marks, source, classes) }
    }
}
