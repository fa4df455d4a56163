/// A place that is named in a text.
struct PlaceHit: Equatable {
    /// The first of its words, and how many there are.
    var start: Int
    var length: Int
    /// As `PlaceNames` numbers it.
    var place: Int
}
