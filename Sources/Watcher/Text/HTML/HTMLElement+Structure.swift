/// Which elements stand in which.
extension HTMLElement {
    @inline(__always)
    static func isList(_ element: UInt8) -> Bool { (unorderedList...directory).contains(element) }

    /// Whether a part of a table other than a cell may stay open around the next one: a section around its rows.
    @inline(__always)
    static func holds(_ open: UInt8, _ part: UInt8) -> Bool { part == row && (tableHead...tableFoot).contains(open) }

    /// Whether the element of left-out content may stand in itself.
    @inline(__always)
    static func nests(_ element: UInt8) -> Bool { element == vectorGraphics || element == template }
}
