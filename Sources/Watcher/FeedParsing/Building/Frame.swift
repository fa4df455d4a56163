/// An open element.
struct Frame {
    var scope: Scope
    /// Index of the base in force.
    var base: Int32
}
