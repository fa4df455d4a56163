/// Rewrites broken XML as well-formed XML, keeping all that can be kept: the second try when libxml2 has found a defect.
///
/// Bare ampersands and angle brackets are escaped, HTML entities resolved, control characters dropped, attributes quoted, tags
/// balanced by what is known of feeds (items do not nest, a title holds no link), comments and declarations left out.
/// The output of a truncated document is left open, so that its reader sees where the whole items end.
struct XMLRepair {
    struct Result {
        /// The input ended within an element.
        var isTruncated: Bool
        /// Elements were nested beyond the limit.
        var isTooDeep: Bool
    }

    let input: UnsafeBufferPointer<UInt8>
    let limits: FeedLimits
    let entities: DeclaredEntities?
    var output: [UInt8] = []
    var index = 0
    /// Names of open elements, as ranges of the input.
    var open: [Range<Int>] = []
    private var isTooDeep = false
    private var isRootClosed = false
    private var hasNoCDATAEnd = false
    private var hasNoCommentEnd = false
    /// The next item's place; looked for anew only when it has been passed.
    private var nextItem = -1

    /// How much output is gathered before it is handed on: large documents are never held twice.
    private static let pieceLength = 128 << 10

    /// Bytes of a name; libxml2 gives up at 50,000, and no name that is meant has more than this.
    static let maximumName = 1_024

    /// Hands the rewritten document to `emit` in pieces, until that answers false.
    static func repair(
        _ input: UnsafeBufferPointer<UInt8>, limits: FeedLimits, entities: DeclaredEntities? = nil,
        emit: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Result {
        var repair = XMLRepair(input: input, limits: limits, entities: entities)
        let isDone = repair.run(emit)
        return Result(isTruncated: !repair.isRootClosed && !isDone, isTooDeep: repair.isTooDeep)
    }

    private init(input: UnsafeBufferPointer<UInt8>, limits: FeedLimits, entities: DeclaredEntities?) {
        self.input = input
        self.limits = limits
        self.entities = entities
    }

    /// Whether the receiver had enough.
    private mutating func run(_ emit: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        output.reserveCapacity(min(input.count, Self.pieceLength) * 2)
        while !isRootClosed, !isTooDeep {
            if output.count >= Self.pieceLength {
                guard output.withUnsafeBufferPointer(emit) else { return true }
                output.removeAll(keepingCapacity: true)
            }
            guard let bracket = input.position(of: UInt8(ascii: "<"), from: index) else { break }
            appendText(index..<bracket)
            index = bracket + 1
            guard index < input.count else { break }
            guard markup(input[index]) else { break }
        }
        return !output.withUnsafeBufferPointer(emit) && !isTooDeep
    }

    /// False where the input ends within a tag.
    private mutating func markup(_ next: UInt8) -> Bool {
        if next == UInt8(ascii: "/") { return endTag() }
        if next == UInt8(ascii: "!") {
            declaration()
        } else if next == UInt8(ascii: "?") {
            skipInstruction()
        } else if Self.isNameStart(next), !isBracketOfTitle(), let name = tagName() {
            return startTag(name)
        } else {
            appendEscaped("&lt;")
        }
        return true
    }

    /// In a title, what has no `>` before the next tag is text: `a <b</title>`.
    private func isBracketOfTitle() -> Bool {
        guard let parent = open.last, FeedElementNames.isTitle(input[parent]) else { return false }
        var place = index
        while place < input.count, input[place] != UInt8(ascii: ">"), input[place] != UInt8(ascii: "<") { place += 1 }
        return place < input.count && input[place] == UInt8(ascii: "<")
    }

    /// `<!--`, `<![CDATA[`, `<!DOCTYPE`.
    private mutating func declaration() {
        if input.hasASCII("--", at: index + 1) {
            comment()
        } else if input.hasASCII("[cdata[", at: index + 1) {
            characterData(index + 8)
        } else {
            skip(past: ">")
        }
    }

    private mutating func comment() {
        if !hasNoCommentEnd, let end = input.position(of: "-->", from: index + 3) {
            index = end + 3
        } else {
            hasNoCommentEnd = true
            // One that is never closed must not take the next tag along.
            while index < input.count, input[index] != UInt8(ascii: ">"), input[index] != UInt8(ascii: "<") { index += 1 }
            if index < input.count, input[index] == UInt8(ascii: ">") { index += 1 }
        }
    }

    /// CDATA becomes escaped text. One that is never closed ends where its element does.
    private mutating func characterData(_ start: Int) {
        var end = hasNoCDATAEnd ? nil : input.position(of: "]]>", from: start)
        if let found = end {
            index = found + 3
        } else {
            hasNoCDATAEnd = true
            end = unclosedEnd(start)
            index = end ?? input.count
        }
        appendLiteral(start..<(end ?? input.count))
    }

    /// Where the end tag of the innermost open element stands.
    private func unclosedEnd(_ start: Int) -> Int? {
        guard let name = open.last else { return nil }
        var place = start
        while let close = input.position(of: "</", from: place) {
            if close + 2 + name.count <= input.count, (0..<name.count).allSatisfy({ input[close + 2 + $0] == input[name.lowerBound + $0] })
            {
                return close
            }
            place = close + 2
        }
        return nil
    }

    mutating func skip(past end: StaticString) {
        index = input.position(of: end, from: index).map { $0 + end.utf8CodeUnitCount } ?? input.count
    }

    // MARK: - Tags

    static func isNameStart(_ byte: UInt8) -> Bool { byte.isLetter || byte == UInt8(ascii: "_") || byte >= 0x80 }

    static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    /// The name at `index`, or nil where this is no tag after all (`<joe@example.com>`, `<http://…>`). Moves past it.
    private mutating func tagName() -> Range<Int>? {
        var end = index
        while end < input.count, Self.isName(input[end]) { end += 1 }
        guard end - index <= Self.maximumName else { return nil }
        if end < input.count {
            let next = input[end]
            guard next.isWhiteSpace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next == UInt8(ascii: "<") else {
                return nil
            }
        }
        let colons = input[index..<end].lazy.filter { $0 == UInt8(ascii: ":") }.count
        guard colons == 0 || (colons == 1 && input[end - 1] != UInt8(ascii: ":")) else { return nil }
        defer { index = end }
        return index..<end
    }

    private mutating func endTag() -> Bool {
        index += 1
        guard let name = endTagName() else { return true }
        while index < input.count, input[index] != UInt8(ascii: ">"), input[index] != UInt8(ascii: "<") { index += 1 }
        guard index < input.count else { return false }
        if input[index] == UInt8(ascii: ">") { index += 1 }
        if let place = place(of: name), !(place == 0 && hasMoreItems()) { close(through: place) }
        return true
    }

    private mutating func endTagName() -> Range<Int>? {
        guard index < input.count, Self.isNameStart(input[index]), let name = tagName() else {
            appendEscaped("&lt;/")
            return nil
        }
        return name
    }

    /// The innermost open element of this name; small differences of case are forgiven.
    private func place(of name: Range<Int>) -> Int? {
        open.lastIndex { equal($0, name, exactly: true) } ?? open.lastIndex { equal($0, name, exactly: false) }
    }

    func equal(_ left: Range<Int>, _ right: Range<Int>, exactly: Bool) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count {
            let (first, second) = (input[left.lowerBound + offset], input[right.lowerBound + offset])
            if exactly ? first != second : first.lowered != second.lowered { return false }
        }
        return true
    }

    /// An end tag of the root that comes too early is no end while items follow.
    private mutating func hasMoreItems() -> Bool {
        if nextItem < index {
            nextItem = input.position(of: "<item", from: index) ?? input.position(of: "<entry", from: index) ?? .max
        }
        return nextItem != .max
    }

    mutating func close(through place: Int) {
        while open.count > place {
            output.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
            output.append(contentsOf: input[open.removeLast()])
            output.append(UInt8(ascii: ">"))
        }
        if open.isEmpty { isRootClosed = true }
    }

    private mutating func startTag(_ name: Range<Int>) -> Bool {
        let start = output.count
        closeImplied(by: name)
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: input[name])
        var reader = AttributeRepair(input: input, index: index, maximum: limits.maximumAttributes, entities: entities)
        guard let isEmpty = reader.read(into: &output) else {
            output.removeSubrange(start...)
            index = input.count
            return false
        }
        index = reader.index
        // <item rdf:about=http://host/> is no empty item.
        let isFilled = reader.isSlashOfValue && FeedElementNames.isContainer(input[name])
        if (isEmpty && !isFilled) || FeedElementNames.isVoidHTML(input[name]) {
            output.append(contentsOf: [UInt8(ascii: "/"), UInt8(ascii: ">")])
            if open.isEmpty { isRootClosed = true }
        } else {
            output.append(UInt8(ascii: ">"))
            open.append(name)
            isTooDeep = open.count > limits.maximumDepth
        }
        return true
    }

    /// Closes what cannot contain this element: an item within an item, a link within a title.
    private mutating func closeImplied(by name: Range<Int>) {
        if FeedElementNames.isItem(input[name]), let place = open.lastIndex(where: { equal($0, name, exactly: true) }), place > 0 {
            close(through: place)
        } else if FeedElementNames.isItem(input[name]), let place = open.firstIndex(where: { FeedElementNames.isNoParent(input[$0]) }),
            place > 0
        {
            close(through: place)
        } else if let parent = open.last, open.count > 1, FeedElementNames.isLeaf(input[parent]), FeedElementNames.isLeaf(input[name]) {
            close(through: open.count - 1)
        }
    }
}
