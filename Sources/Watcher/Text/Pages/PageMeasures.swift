/// What is to be read below every node of a tree, removed parts left out.
struct PageMeasures {
    /// Text whose nearest block is this node, and how much of it stands in links.
    private(set) var own: [Int32]
    private(set) var ownLinked: [Int32]
    private(set) var ownMarks: [Int32]
    /// Sums below and with the node.
    private(set) var text: [Int32]
    private(set) var linked: [Int32]
    /// The text of paragraphs that read like prose, below and with the node.
    private(set) var prose: [Int32]

    init(_ tree: PageTree) {
        let count = tree.nodes.count
        own = [Int32](repeating: 0, count: count)
        ownLinked = own
        ownMarks = own
        text = own
        linked = own
        prose = own
        gather(tree)
        for node in 0..<count where own[node] > 0 {
            prose[node] = Self.prose(own[node], ownLinked[node], ownMarks[node], tree.nodes[node].element)
        }
        for node in stride(from: count - 1, to: 0, by: -1) where !tree.nodes[node].isRemoved {
            let parent = Int(tree.nodes[node].parent)
            text[parent] &+= text[node]
            linked[parent] &+= linked[node]
            prose[parent] &+= prose[node]
        }
    }

    private mutating func gather(_ tree: PageTree) {
        let traits = PageVocabulary.shared.traits
        /// The nearest block of each node, and whether it stands in a link.
        var owner = [Int32](repeating: 0, count: tree.nodes.count)
        var isLinked = [Bool](repeating: false, count: tree.nodes.count)
        var index = 1
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            guard !node.isRemoved else {
                index = Int(node.last)
                continue
            }
            let parent = Int(node.parent)
            isLinked[index] = isLinked[parent] || node.element == PageElement.anchor
            if traits[Int(node.element)].contains(.block) {
                owner[index] = Int32(index)
            } else {
                owner[index] = owner[parent]
                if node.element == PageElement.text { count(node, index, owner: Int(owner[index]), isLinked: isLinked[index]) }
            }
            index += 1
        }
    }

    private mutating func count(_ node: PageNode, _ index: Int, owner: Int, isLinked: Bool) {
        text[index] = node.length
        own[owner] &+= node.length
        ownMarks[owner] &+= node.marks
        guard isLinked else { return }
        linked[index] = node.length
        ownLinked[owner] &+= node.length
    }

    /// What a block counts as prose: long enough, with few links, and with the marks of sentences where it is short.
    private static func prose(_ length: Int32, _ linked: Int32, _ marks: Int32, _ element: UInt8) -> Int32 {
        guard linked * 2 < length, !PageElement.isHeading(element) else { return 0 }
        let plain = length - linked
        if element == PageElement.preformatted { return plain }
        if plain >= 60, marks > 0 { return plain }
        if plain >= 20, marks > 0 { return plain / 2 }
        return plain >= 60 ? plain / 3 : 0
    }

    /// The share of text in links below a node, in hundredths.
    func linkDensity(_ node: Int) -> Int { text[node] > 0 ? Int(linked[node]) * 100 / Int(text[node]) : 0 }
}
