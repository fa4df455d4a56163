import Text

/// A query as people write it, parsed.
///
/// ```
/// query    = clause { ["AND" | "&&" | "OR" | "||"] clause }      adjacent clauses mean AND; AND binds tighter than OR
/// clause   = { "NOT" | "!" | "+" | "-" } primary [ "^" weight ]
/// primary  = [ field ":" ] ( word | word"*" | "\"words\"" [ "~" distance ] | "/pattern/" | "(" query ")" )
/// field    = title | text | outlet | author | tag | lang | url
/// ```
///
/// - A term without a field is looked for in title and text. A field before parentheses holds for all terms within that name none.
/// - `+x` and `-x` hold for the whole group they stand in: x must, or must not, match whatever else does, so that
///   `storm OR flood -paris` means `(storm OR flood) AND NOT paris`. `NOT x` holds for its alternative only.
///   In `+a OR b` b need not match, and adds to the score where it does.
/// - Case and diacritics do not count. Words are split as the words of articles are: `covid-19` is the phrase `covid 19`, and
///   text in scripts without spaces is a phrase of its code points.
/// - `"a b"~5` asks for the words in any order with at most five other words between them.
/// - `\` takes the next character literally; operators in letters are upper-case.
/// - The dialect of patterns is described at `TextPattern`, the limits at `QueryLimits`.
///
/// In the spirit of the syntax of Apache Lucene's classic query parser, with AND as the default and precedence as in Boolean algebra.
package struct Query: Hashable, Sendable {
    /// As written.
    package let text: String
    package let root: QueryNode

    package init(parsing text: String) throws(QueryError) {
        self.text = text
        do {
            var parser = QueryParser(text: text, lexemes: try QueryLexer.lexemes(text))
            root = try parser.query()
        } catch {
            // Within the parser an error's place is a scalar offset.
            throw QueryError(column: QueryLexer.column(of: error.column, in: text), message: error.message)
        }
    }
}
