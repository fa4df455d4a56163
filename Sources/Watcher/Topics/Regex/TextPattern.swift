/// A regular expression over folded text, matched in time linear in the text: no pattern can hang the judge.
///
/// Dialect: literals, `.`, classes `[a-z]` and `[^…]`, `\d \w \s` and their capitals, `\b \B ^ $` (the ends of the field), groups
/// `( )` and `(?: )`, alternation, `* + ? {n} {n,} {n,m}`, `\n \r \t \uXXXX \x{…}`, and a backslash before any punctuation.
/// No back references and no look-around, which no linear matcher has. Case and diacritics do not count, in pattern and text alike.
///
/// Source of the method: K. Thompson, "Regular Expression Search Algorithm", CACM 11(6), 1968; the simulation with a list of
/// threads and sparse sets follows R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009.
package struct TextPattern: Hashable, Sendable {
    /// A mistake in a pattern.
    struct SyntaxError: Error {
        /// Scalars from the pattern's beginning.
        var offset: Int
        var message: String
    }

    /// Between the slashes, as written.
    let source: String
    let program: PatternProgram

    init(parsing source: String) throws(SyntaxError) {
        self.source = source
        var parser = PatternParser(source)
        program = try PatternProgram(try parser.pattern())
    }

    package static func == (left: TextPattern, right: TextPattern) -> Bool { left.source == right.source }

    package func hash(into hasher: inout Hasher) { hasher.combine(source) }

    /// Offsets of the ends of all matches that do not overlap, each as short as it can be, in order; at most `limit` of them.
    func matchEnds(in text: [UInt32], limit: Int) -> [Int] {
        var matcher = PatternMatcher(program)
        return matcher.matchEnds(in: text, limit: limit)
    }
}
