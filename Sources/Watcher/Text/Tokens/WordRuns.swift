import CText

/// What the words within a block hold, told at the bit behind each word.
///
/// A run of ones plus a one at its beginning carries to the bit behind it; where the run has a gap it does not.
struct WordRuns {
    let upper: UInt64
    /// Behind words with a digit.
    let withDigit: UInt64
    /// Behind words without small letters and underscores.
    let capitals: UInt64

    /// `word`: the word bytes that are looked at; `edges`: a bit where a word begins or ends.
    @inline(__always)
    init(_ block: ctext_block, word: UInt64, edges: UInt64) {
        let starts = word & edges
        let ends = ~word & edges
        upper = block.upper
        withDigit = ends & ~((word & ~block.digit) &+ starts)
        capitals = ends & ((word & (block.upper | block.digit)) &+ starts)
    }

    @inline(__always)
    func hasTwoCapitals(from first: UInt64, to end: UInt64) -> Bool {
        let found = upper & Self.bits(from: first, to: end)
        return found & (found &- 1) != 0
    }

    /// The bits from one to before another: at least one of the 64.
    @inline(__always)
    static func bits(from first: UInt64, to end: UInt64) -> UInt64 { (~0 &<< first) & (~0 &>> (64 &- end)) }
}
