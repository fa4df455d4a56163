/// Which elements stand in which.
extension HTMLElement {
    private static let lists = Set(["ul", "ol", "dl", "menu", "dir"].map(known))
    private static let sections = Set(["thead", "tbody", "tfoot"].map(known))
    private static let nesting = Set(["svg", "template"].map(known))

    private static func known(_ name: StaticString) -> UInt8 { ASCIIName(name).flatMap(names.number) ?? 255 }

    static func isList(_ element: UInt8) -> Bool { lists.contains(element) }

    /// Whether a part of a table other than a cell may stay open around the next one: a section around its rows.
    static func holds(_ open: UInt8, _ part: UInt8) -> Bool { part == row && sections.contains(open) }

    /// Whether the element of left-out content may stand in itself.
    static func nests(_ element: UInt8) -> Bool { nesting.contains(element) }
}
