/// Open elements: what a tag closes, and what is written for it.
extension HTMLRewriter {
    /// What an element's start or end does to the flow of text.
    mutating func separate(_ traits: ElementTraits) {
        if traits.contains(.paragraph) {
            plain.paragraph()
        } else if traits.contains(.block) {
            plain.block()
        } else if traits.contains(.cell) {
            plain.cell()
        }
    }

    mutating func opened(_ element: UInt8, _ traits: ElementTraits, isEmpty: Bool) {
        if isEmpty { return writeEnd(element) }
        stack.append(element)
        if element == HTMLElement.table { openTables += 1 }
        if traits.contains(.preformatted) {
            openPreformatted += 1
            plain.keepsSpace = true
        }
    }

    /// Closes the innermost open element of an end tag, and all within it.
    mutating func close(_ element: UInt8, at tag: Int) {
        let traits = known.traits[Int(element)]
        if element == HTMLElement.lineBreak { return endsBreak(at: tag) ? () : writeBreak() }
        defer { if !traits.contains(.void) && !traits.contains(.cell) { separate(traits) } }
        guard traits.contains(.kept), !traits.contains(.void) else { return }
        if overflow > 0 {
            overflow -= 1
            return
        }
        let isHeading = traits.contains(.heading)
        let crosses = traits.contains(.tablePart) || element == HTMLElement.table
        for index in stack.indices.reversed() {
            let open = stack[index]
            let openTraits = known.traits[Int(open)]
            if open == element || (isHeading && openTraits.contains(.heading)) { return pop(to: index) }
            if openTraits.contains(.boundary), !crosses || open == HTMLElement.table { return }
        }
    }

    /// `<br></br>` is one break; a lone `</br>` is one too.
    private func endsBreak(at tag: Int) -> Bool {
        guard tag > 0, input[tag - 1] == UInt8(ascii: ">") else { return false }
        var start = tag - 1
        while start > 0, tag - start < 8, input[start] != UInt8(ascii: "<") { start -= 1 }
        return input[start] == UInt8(ascii: "<") && input[start + 1] | 0x20 == UInt8(ascii: "b")
            && input[start + 2] | 0x20 == UInt8(ascii: "r")
    }

    private mutating func writeBreak() {
        plain.lineBreak()
        if writesHTML { html.append("<br>") }
    }

    /// End tags that authors leave out before this start tag.
    mutating func closeImplied(by element: UInt8, _ traits: ElementTraits) {
        if traits.contains(.endsParagraph) { closeOpen { $0 == HTMLElement.paragraph } }
        switch element {
        case HTMLElement.lineBreak: plain.lineBreak()
        case HTMLElement.anchor: closeOpen { $0 == HTMLElement.anchor }
        case HTMLElement.item: closeOpen(before: HTMLElement.isList) { $0 == HTMLElement.item }
        case HTMLElement.term, HTMLElement.definition:
            closeOpen(before: HTMLElement.isList) { $0 == HTMLElement.term || $0 == HTMLElement.definition }
        default: break
        }
        if traits.contains(.heading), let last = stack.last, known.traits[Int(last)].contains(.heading) { pop(to: stack.count - 1) }
        if traits.contains(.tablePart) { closeTableParts(before: element, isCell: traits.contains(.cell)) }
    }

    private mutating func closeTableParts(before element: UInt8, isCell: Bool) {
        guard openTables > 0 else { return }
        for index in stack.indices.reversed() {
            let open = stack[index]
            if open == HTMLElement.table { return pop(to: index + 1) }
            let stays = isCell ? open == HTMLElement.row : HTMLElement.holds(open, element)
            if stays { return pop(to: index + 1) }
        }
    }

    /// Closes the innermost element of a kind unless a stop, a cell or a table stands before it.
    private mutating func closeOpen(before isStop: (UInt8) -> Bool = { _ in false }, _ isWanted: (UInt8) -> Bool) {
        for index in stack.indices.reversed() {
            let open = stack[index]
            if isWanted(open) { return pop(to: index) }
            if isStop(open) || known.traits[Int(open)].contains(.boundary) { return }
        }
    }

    private mutating func pop(to depth: Int) {
        while stack.count > depth, let element = stack.popLast() { writeEnd(element) }
    }

    /// Writes an end tag and forgets what was true within it.
    mutating func writeEnd(_ element: UInt8) {
        let traits = known.traits[Int(element)]
        if stack.count < openTables + openPreformatted || traits.contains(.preformatted) || element == HTMLElement.table {
            openTables = stack.count { $0 == HTMLElement.table }
            openPreformatted = stack.count { known.traits[Int($0)].contains(.preformatted) }
            plain.keepsSpace = openPreformatted > 0
        }
        if !traits.contains(.cell) { separate(traits) }
        guard writesHTML else { return }
        html.append("</")
        html.append(known.elementTexts[Int(element)])
        html.append(UInt8(ascii: ">"))
    }

    // MARK: - Content that is left out

    /// Leaves out an element whose content goes with it, once its end tag is known to come.
    mutating func leaveOut(_ element: UInt8, _ traits: ElementTraits, isEmpty: Bool) {
        if traits.contains(.raw) {
            if let end = endTag(of: element) {
                position = end
            } else if traits.contains(.script), !isEmpty {
                position = count
            }
        } else if traits.contains(.dropped) {
            if let open = skipped {
                if HTMLElement.nests(element) { skipped = (element, open.depth + 1) }
            } else if endTag(of: element) != nil {
                skipped = (element, 1)
            }
        }
    }

    /// Behind the next end tag of an element's name; nil where none follows, which is looked for once only.
    private mutating func endTag(of element: UInt8) -> Int? {
        guard !unclosed.contains(element) else { return nil }
        let name = known.elementTexts[Int(element)]
        let length = name.count
        var index = position
        while index + length + 2 <= count {
            if input[index] == UInt8(ascii: "<"), input[index + 1] == UInt8(ascii: "/"), matches(name, at: index + 2) {
                var end = index + length + 2
                if end == count || Self.endsName(input[end]) {
                    while end < count, input[end] != UInt8(ascii: ">") { end += 1 }
                    return min(end + 1, count)
                }
            }
            index += 1
        }
        unclosed.append(element)
        return nil
    }

    private func matches(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for offset in 0..<name.count where input[start + offset] | 0x20 != name[offset] | 0x20 { return false }
        return true
    }

    private static func endsName(_ byte: UInt8) -> Bool { isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") }
}
