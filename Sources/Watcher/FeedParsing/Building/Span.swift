/// A stretch of the builder's bytes.
struct Span: Equatable {
    var start: Int
    var end: Int
    var isEmpty: Bool { start == end }
    var range: Range<Int> { start..<end }
}
