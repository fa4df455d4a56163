/// Somebody, as an element with children or a line such as `joe@example.com (Joe)`.
struct PersonDraft {
    var line = TextDraft.none
    var name = TextDraft.none
    var email = TextDraft.none
    var uri = TextDraft.none
    /// Counts only where nobody else is named.
    var isFallback = false
    var isEmpty: Bool { line.isNone && name.isNone && email.isNone && uri.isNone }
}
