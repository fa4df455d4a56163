/// A page as a tree in an array, made in one pass over its bytes. It refers to these and is of use only as long as they are there.
struct PageTree {
    /// What stands in the head, or would.
    struct Head {
        /// Attributes of `meta` and `link` tags.
        var metas: [Range<Int>] = []
        var links: [Range<Int>] = []
        var base: Range<Int>?
        var title: Range<Int>?
        /// Contents of scripts of linked data (JSON-LD).
        var linkedData: [Range<Int>] = []
    }

    let input: UnsafePointer<UInt8>
    let count: Int
    var nodes: [PageNode] = []
    var head = Head()
    /// Nodes or bytes went beyond the limit: the tree holds the beginning.
    var isCut = false

    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: input + range.lowerBound, count: range.count)
    }

    /// A run of text, or the attributes of an element.
    func range(_ node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }

    func isBlock(_ node: Int) -> Bool { PageVocabulary.shared.traits[Int(nodes[node].element)].contains(.block) }

    /// The nodes right below one, in order.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].last {
            children.append(child)
            child = Int(nodes[child].last)
        }
        return children
    }

    /// The text below a node as it stands, references decoded and white space collapsed, at most about `limit` bytes of it.
    func text(of node: Int, limit: Int, keepsRemoved: Bool = false) -> String {
        var out = ByteBuffer(capacity: min(limit, 1024) + 64)
        var index = node
        while index < nodes[node].last, out.count < limit {
            let current = nodes[index]
            if current.isRemoved, !keepsRemoved, index != node {
                index = Int(current.last)
                continue
            }
            if current.element == PageElement.text {
                let length = min(Int(current.end - current.start), limit + 64)
                HTMLEntities.decode(bytes(Int(current.start)..<Int(current.start) + length), into: &out, inAttribute: false)
            } else if isBlock(index) {
                out.append(0x20)
            }
            index += 1
        }
        return PlainText.collapse(out.string())
    }

    /// The value of an attribute of a tag, references decoded; nil where it has none of that name.
    func attribute(_ wanted: PageVocabulary.Attribute, in range: Range<Int>) -> String? {
        var reader = AttributeReader(input: input, count: min(count, range.upperBound + 1), position: range.lowerBound)
        while reader.next() {
            guard let name = ASCIIName(reader.name), PageVocabulary.shared.attributes.number(name) == wanted.rawValue else { continue }
            var out = ByteBuffer(capacity: reader.value.count + 16)
            HTMLEntities.decode(reader.value, into: &out, inAttribute: true)
            return PlainText.collapse(out.string())
        }
        return nil
    }
}
