/// Writes what is left below a node as HTML, for the sanitiser to make harmless.
struct PageWriter: ~Copyable {
    private var out: ByteBuffer
    private let limit: Int

    /// - Parameter limit: bytes written at most, the tags that are open then aside.
    init(limit: Int) {
        self.limit = limit
        out = ByteBuffer(capacity: 4096)
    }

    mutating func write(_ root: Int, of tree: PageTree) {
        let known = PageVocabulary.shared
        /// Elements begun, with the node behind each.
        var open: [(element: UInt8, last: Int)] = []
        var node = root
        while node < tree.nodes[root].last, out.count < limit {
            while let last = open.last, last.last <= node { end(open.removeLast().element, known) }
            let current = tree.nodes[node]
            if current.isRemoved {
                node = Int(current.last)
                continue
            }
            if current.element == PageElement.text {
                out.append(tree.bytes(tree.range(node)))
            } else if current.element != PageElement.other {
                out.append(UInt8(ascii: "<"))
                out.append(known.names[Int(current.element)])
                out.append(UInt8(ascii: " "))
                out.append(tree.bytes(tree.range(node)))
                out.append(UInt8(ascii: ">"))
                if current.element != PageElement.image { open.append((current.element, Int(current.last))) }
            }
            node += 1
        }
        while let last = open.popLast() { end(last.element, known) }
    }

    private mutating func end(_ element: UInt8, _ known: PageVocabulary) {
        out.append("</")
        out.append(known.names[Int(element)])
        out.append(UInt8(ascii: ">"))
    }

    func html() -> String { out.string() }
}
