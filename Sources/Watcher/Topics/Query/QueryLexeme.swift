/// A token of the query language with the place where it begins.
struct QueryLexeme: Hashable {
    enum Kind: Hashable {
        case open, close
        case and, or, not, plus, minus
        /// `name:` directly before a term or group; the name as written.
        case field(String)
        /// An unquoted word with its escapes resolved; `isPrefix` where an unescaped `*` ends it.
        case word(String, isPrefix: Bool)
        /// The text within quotes, escapes resolved.
        case quoted(String)
        /// The pattern between slashes as written.
        case regex(String)
        /// What follows `^`, as written.
        case weight(String)
        /// What follows `~`, as written.
        case near(String)
        case end
    }

    var kind: Kind
    /// Scalar offset.
    var start: Int
    /// Offset of the first scalar behind it.
    var end: Int
    /// White space or the query's beginning precedes it.
    var isDetached: Bool
}
