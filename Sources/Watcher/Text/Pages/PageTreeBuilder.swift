/// Builds the tree of a page by the tokenising rules of the HTML standard (section 13.2.5) and the few rules on implied tags that matter
/// for finding its text. Time is linear in the input; depth, nodes and tags of the head are bounded; nothing is recursive.
struct PageTreeBuilder {
    struct Limits: Sendable {
        /// Open elements at most; text of deeper ones goes to the deepest that is open.
        var depth = 200
        var nodes = 120_000
        /// Tags of each kind in the head.
        var headTags = 200
    }

    let input: UnsafePointer<UInt8>
    let count: Int
    let limits: Limits
    let known = PageVocabulary.shared
    let hints = PageHintTable.shared
    var tree: PageTree
    var position = 0
    /// Open elements, the outermost first: places in `tree.nodes`.
    var stack: [Int] = []
    /// Start tags not opened since the stack was full.
    var overflow = 0
    /// Elements of raw text that have no end tag in the rest of the input.
    var unclosed: [UInt8] = []

    static func tree(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()) -> PageTree? {
        guard let base = bytes.baseAddress, bytes.count > 0, bytes.count < Int(Int32.max) else { return nil }
        var builder = PageTreeBuilder(input: base, count: bytes.count, limits: limits)
        builder.run()
        return builder.tree
    }

    private init(input: UnsafePointer<UInt8>, count: Int, limits: Limits) {
        self.input = input
        self.count = count
        self.limits = limits
        tree = PageTree(input: input, count: count)
        tree.nodes.reserveCapacity(min(limits.nodes, count / 24 + 16))
        tree.nodes.append(PageNode(element: PageElement.other, parent: -1, last: 1, start: 0, end: 0))
        stack = [0]
    }

    private mutating func run() {
        while position < count {
            guard tree.nodes.count < limits.nodes else {
                tree.isCut = true
                break
            }
            if input[position] == UInt8(ascii: "<"), position + 1 < count {
                markup()
            } else {
                text()
            }
        }
        pop(to: 0)
    }

    private mutating func pop(to depth: Int) {
        while stack.count > depth { tree.nodes[stack.removeLast()].last = Int32(tree.nodes.count) }
    }

    // MARK: - Text

    private mutating func text() {
        let start = position
        var measure = TextMeasure()
        // The first byte is text even when it is a `<` that begins no tag.
        position = measure.add(input, from: start, to: count)
        let parent = stack[stack.count - 1]
        if measure.length == 0, !isBetweenWords(parent) { return }
        var node = PageNode(
            element: PageElement.text, parent: Int32(parent), last: Int32(tree.nodes.count + 1), start: Int32(start), end: Int32(position))
        node.length = Int32(measure.length)
        node.marks = Int32(measure.marks)
        tree.nodes.append(node)
    }

    /// White space matters only behind text or an inline element.
    private func isBetweenWords(_ parent: Int) -> Bool {
        let last = tree.nodes.count - 1
        return last != parent && !known.traits[Int(tree.nodes[last].element)].contains(.block)
    }

    // MARK: - Markup

    private mutating func markup() {
        let next = input[position + 1]
        if next.isLetter {
            startTag()
        } else if next == UInt8(ascii: "/") {
            endTag()
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            position = begins(with: "<!--") ? PageScan.endOfComment(input, from: position + 4, to: count) : skip(past: UInt8(ascii: ">"))
        } else {
            text()
        }
    }

    private func skip(past byte: UInt8) -> Int {
        var index = position + 1
        while index < count, input[index] != byte { index += 1 }
        return min(index + 1, count)
    }

    private func begins(with text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where input[position + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// The number of the element whose name begins here; `position` moves behind the name.
    private mutating func tagName(at start: Int) -> UInt8 {
        var end = start
        while end < count, !HTMLRewriter.isSpace(input[end]), input[end] != UInt8(ascii: "/"), input[end] != UInt8(ascii: ">") { end += 1 }
        position = end
        guard let name = ASCIIName(UnsafeBufferPointer(start: input + start, count: end - start)) else { return PageElement.other }
        return known.elements.number(name) ?? PageElement.other
    }

    private mutating func startTag() {
        let element = tagName(at: position + 1)
        let traits = known.traits[Int(element)]
        let start = position
        var reader = PageTagReader(input: input, count: count, position: position, element: element, hints: hints)
        reader.read()
        position = reader.end
        let attributes = start..<max(start, reader.end - (reader.isSelfClosing ? 2 : 1))
        note(element, attributes)
        if traits.contains(.raw) { return raw(element, isLinkedData: reader.isLinkedData) }
        if traits.contains(.void) {
            guard element == PageElement.image else { return }
            return append(element, attributes, reader.found)
        }
        closeImplied(by: element, traits)
        guard stack.count < limits.depth else {
            overflow += 1
            return
        }
        append(element, attributes, reader.found)
        if traits.contains(.dropped) { tree.nodes[tree.nodes.count - 1].isRemoved = true }
        // HTML takes no self-closing tag for an element that has content, but feeds are often XML: an empty one is opened and shut.
        if !(reader.isSelfClosing && traits.contains(.dropped)) { stack.append(tree.nodes.count - 1) }
    }

    private mutating func append(_ element: UInt8, _ attributes: Range<Int>, _ found: PageHints) {
        var node = PageNode(
            element: element, parent: Int32(stack[stack.count - 1]), last: Int32(tree.nodes.count + 1),
            start: Int32(attributes.lowerBound), end: Int32(attributes.upperBound))
        node.hints = found
        tree.nodes.append(node)
    }

    /// Keeps the places of what describes the page.
    private mutating func note(_ element: UInt8, _ attributes: Range<Int>) {
        switch element {
        case PageElement.meta: if tree.head.metas.count < limits.headTags { tree.head.metas.append(attributes) }
        case PageElement.link: if tree.head.links.count < limits.headTags { tree.head.links.append(attributes) }
        case PageElement.base: if tree.head.base == nil { tree.head.base = attributes }
        default: break
        }
    }

    private mutating func raw(_ element: UInt8, isLinkedData: Bool) {
        let start = position
        let content = start..<rawEnd(of: element)
        if element == PageElement.title, tree.head.title == nil { tree.head.title = content }
        if isLinkedData, tree.head.linkedData.count < 20 { tree.head.linkedData.append(content) }
    }

    /// Where the content ends; `position` moves behind the end tag. Without one the content is empty, but of a script the rest.
    private mutating func rawEnd(of element: UInt8) -> Int {
        guard !unclosed.contains(element) else { return position }
        let name = known.names[Int(element)]
        if let end = PageScan.endTag(name, in: input, from: position, to: count) {
            defer {
                position = end
                position = skip(past: UInt8(ascii: ">"))
            }
            return end
        }
        unclosed.append(element)
        if element == PageElement.script { position = count }
        return position
    }

    // MARK: - What closes what

    private mutating func closeImplied(by element: UInt8, _ traits: PageTraits) {
        if traits.contains(.endsParagraph) || traits.contains(.tablePart) { closeOpen(PageElement.paragraph, before: .container) }
        switch element {
        case PageElement.anchor: closeOpen(PageElement.anchor, before: .boundary)
        case PageElement.item: closeOpen(PageElement.item, isStop: PageElement.isList)
        case PageElement.term, PageElement.definition:
            closeOpen(PageElement.term, isStop: PageElement.isList)
            closeOpen(PageElement.definition, isStop: PageElement.isList)
        case PageElement.row, PageElement.cell, PageElement.headerCell:
            closeOpen(PageElement.cell, isStop: { $0 == PageElement.table })
            closeOpen(PageElement.headerCell, isStop: { $0 == PageElement.table })
            if element == PageElement.row { closeOpen(PageElement.row, isStop: { $0 == PageElement.table }) }
        default: break
        }
    }

    private mutating func closeOpen(_ element: UInt8, before stop: PageTraits) {
        for depth in stride(from: stack.count - 1, through: 1, by: -1) {
            let open = tree.nodes[stack[depth]].element
            if open == element { return pop(to: depth) }
            if !known.traits[Int(open)].isDisjoint(with: stop) { return }
        }
    }

    private mutating func closeOpen(_ element: UInt8, isStop: (UInt8) -> Bool) {
        for depth in stride(from: stack.count - 1, through: 1, by: -1) {
            let open = tree.nodes[stack[depth]].element
            if open == element { return pop(to: depth) }
            if isStop(open) { return }
        }
    }

    private mutating func endTag() {
        guard position + 2 < count, input[position + 2].isLetter else {
            position = skip(past: UInt8(ascii: ">"))
            return
        }
        let element = tagName(at: position + 2)
        position -= 1
        position = skip(past: UInt8(ascii: ">"))
        let traits = known.traits[Int(element)]
        guard traits.isDisjoint(with: [.void, .raw]), element != PageElement.other || stack.count > 1 else { return }
        if overflow > 0 {
            overflow -= 1
            return
        }
        let crosses = traits.contains(.tablePart) || element == PageElement.table
        // An inline end tag without its start closes no block.
        let isInline = traits.isEmpty && element != PageElement.anchor
        for depth in stride(from: stack.count - 1, through: 1, by: -1) {
            let open = tree.nodes[stack[depth]].element
            if open == element { return pop(to: depth) }
            let openTraits = known.traits[Int(open)]
            if openTraits.contains(.boundary), !crosses || open == PageElement.table { return }
            if isInline, openTraits.contains(.block) { return }
            if element == PageElement.paragraph, openTraits.contains(.container) { return }
        }
    }
}
