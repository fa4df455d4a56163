/// A place in a text: lines and columns from 1, columns in Unicode code points.
struct TextPlace: Hashable {
    var line: Int
    var column: Int
}
