extension HTMLRewriter {
    /// At a `<`: a tag, a comment, a declaration, or only the character.
    mutating func markup() {
        guard position + 1 < count else { return lessThan() }
        let next = input[position + 1]
        if Self.isLetter(next) {
            startTag()
        } else if next == UInt8(ascii: "/") {
            endTag()
        } else if next == UInt8(ascii: "!") {
            declaration()
        } else if next == UInt8(ascii: "?") {
            skip(past: UInt8(ascii: ">"), from: position + 1)
        } else {
            lessThan()
        }
    }

    private mutating func declaration() {
        if begins(with: "<!--") { return comment() }
        if begins(with: "<![CDATA[") { return section() }
        let next = position + 2 < count ? input[position + 2] : 0
        // `<!` that begins no word was meant, as is a declaration that nothing ends; the latter is looked for once only.
        guard Self.isLetter(next) || next == UInt8(ascii: "[") || next == UInt8(ascii: "-"), !sawTagWithoutEnd else { return lessThan() }
        var end = position + 2
        while end < count, input[end] != UInt8(ascii: ">") { end += 1 }
        guard end < count else {
            sawTagWithoutEnd = true
            return lessThan()
        }
        position = end + 1
    }

    /// Ends at `-->` or `--!>`; `<!-->` and `<!--->` are whole.
    private mutating func comment() {
        position += 4
        if begins(with: ">") {
            position += 1
            return
        }
        if begins(with: "->") {
            position += 2
            return
        }
        while position < count {
            if input[position] == UInt8(ascii: "-") {
                if begins(with: "-->") {
                    position += 3
                    return
                }
                if begins(with: "--!>") {
                    position += 4
                    return
                }
            }
            position += 1
        }
    }

    /// A CDATA section in HTML is an escape left over from XML: its content is markup.
    private mutating func section() {
        position += 9
        guard !sawSectionWithoutEnd else { return }
        var index = position
        while index + 2 < count {
            if input[index] == UInt8(ascii: "]"), input[index + 1] == UInt8(ascii: "]"), input[index + 2] == UInt8(ascii: ">") {
                sectionEnd = index
                return
            }
            index += 1
        }
        sawSectionWithoutEnd = true
    }

    private mutating func skip(past byte: UInt8, from start: Int) {
        position = start
        while position < count, input[position] != byte { position += 1 }
        position = min(position + 1, count)
    }

    private func begins(with text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where input[position + offset] != text.utf8Start[offset] { return false }
        return true
    }

    // MARK: - Tags

    private mutating func startTag() {
        let tag = position
        let element = tagName(at: tag + 1)
        let traits = element.map { known.traits[Int($0)] } ?? []
        let isWritten = skipped == nil && traits.contains(.kept)
        if let element, isWritten { closeImplied(by: element, traits) }
        // Parts of tables stand in tables only.
        let isAstray = traits.contains(.tablePart) && openTables == 0
        if skipped == nil, !isAstray { separate(traits) }
        let isPlaced = isWritten && !isAstray && (traits.contains(.void) || stack.count < limits.depth)
        let mark = html.count
        guard let end = isPlaced && writesHTML ? writeStart(element ?? 0, traits) : readAttributes() else {
            html.removeLast(html.count - mark)
            return unfinishedTag(tag, isKnown: element != nil)
        }
        position = end.position
        guard let element, skipped == nil || skipped?.element == element || traits.contains(.raw) else { return }
        if isPlaced {
            if !end.isUseful { html.removeLast(html.count - mark) }
            if !traits.contains(.void) { opened(element, traits, isEmpty: end.isSelfClosing) }
        } else if isWritten, !isAstray {
            // Beyond the depth only the content is kept.
            if !end.isSelfClosing { overflow += 1 }
        } else if !end.isSelfClosing || traits.contains(.script) {
            leaveOut(element, traits, isEmpty: end.isSelfClosing)
        }
    }

    private mutating func endTag() {
        guard position + 2 < count, Self.isLetter(input[position + 2]) else {
            guard position + 2 < count else { return lessThan() }
            return skip(past: UInt8(ascii: ">"), from: position + 2)
        }
        let tag = position
        let element = tagName(at: tag + 2)
        guard let end = readAttributes() else { return unfinishedTag(tag, isKnown: element != nil) }
        position = end.position
        guard let element else { return }
        if let open = skipped {
            guard open.element == element else { return }
            skipped = open.depth > 1 ? (element, open.depth - 1) : nil
            return
        }
        close(element, at: tag)
    }

    /// The input ends within a tag. A known one was cut off; another may have been a stray `<`, which is looked at once only.
    private mutating func unfinishedTag(_ tag: Int, isKnown: Bool) {
        guard !isKnown, !sawTagWithoutEnd else {
            position = count
            return
        }
        sawTagWithoutEnd = true
        position = tag
        lessThan()
    }

    /// The number of the element whose name begins here; `position` moves behind the name.
    private mutating func tagName(at start: Int) -> UInt8? {
        var end = start
        while end < count, !Self.isSpace(input[end]), input[end] != UInt8(ascii: "/"), input[end] != UInt8(ascii: ">") { end += 1 }
        position = end
        guard let name = ASCIIName(UnsafeBufferPointer(start: input + start, count: end - start)) else { return nil }
        return known.elements.number(name)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
