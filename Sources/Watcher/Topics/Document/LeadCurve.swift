/// How much a place in the text is worth: the lead tells what an article is about, its depths what it also mentions.
///
/// Strength 0.50 in the first 60 words, falling evenly to 0.36 at the 300th, and 0.36 from there on. A code point of a script
/// without spaces counts as half a word.
struct LeadCurve: Sendable {
    static let leadStrength = 0.50
    static let depthStrength = 0.36
    static let leadWords = 60
    static let depthWords = 300

    /// Positions in the article's word table.
    private let leadEnd: Int
    private let depthStart: Int
    /// The text's words.
    let words: Range<Int>

    init(words: Range<Int>, table: WordTable) {
        self.words = words
        var halves = 0
        var leadEnd = words.upperBound
        var depthStart: Int?
        for position in words {
            if halves < Self.leadWords * 2 { leadEnd = position + 1 }
            if halves >= Self.depthWords * 2 {
                depthStart = position
                break
            }
            halves += table.isMarkedIdeograph(position) ? 1 : 2
        }
        self.leadEnd = leadEnd
        // Beyond the end of a short text the curve goes on at the text's own rate.
        let missing = halves > 0 ? (Self.depthWords * 2 - halves) * words.count / halves : 0
        self.depthStart = max(depthStart ?? words.upperBound + missing, leadEnd + 1)
    }

    /// The strength of one match that begins at this position of the word table.
    func strength(at position: Int) -> Double {
        if position < leadEnd { return Self.leadStrength }
        if position >= depthStart { return Self.depthStrength }
        let way = Double(position - leadEnd) / Double(depthStart - leadEnd)
        return Self.leadStrength - (Self.leadStrength - Self.depthStrength) * way
    }
}
