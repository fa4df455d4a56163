/// Names, attributes and namespaces of start tags.
extension PlainXMLReader {
    /// How a start tag ended.
    struct TagEnd {
        var isEmpty: Bool
        /// Namespaces that it declared.
        var declarations: Int
    }

    /// The number of the name here; nil where none is.
    @inline(__always)
    mutating func readName() -> Int? {
        guard position < count, PlainXMLNames.isNameStart(input[position]) else { return nil }
        let start = position
        var hash = PlainXMLNames.seed
        while position < count, PlainXMLNames.isName(input[position]) {
            hash = PlainXMLNames.mixed(hash, input[position])
            position += 1
        }
        return names.number(input + start, count: position - start, hash: hash)
    }

    /// Takes the attributes of a tag up to its end. Nil where anything is unusual.
    mutating func readAttributes() -> TagEnd? {
        let before = declared
        attributeCount = 0
        scratchUsed = 0
        while true {
            let end = position
            skipSpace()
            guard position < count else { return nil }
            if input[position] == UInt8(ascii: ">") {
                position += 1
                return TagEnd(isEmpty: false, declarations: declared - before)
            }
            if input[position] == UInt8(ascii: "/") {
                guard follows("/>") else { return nil }
                position += 2
                return TagEnd(isEmpty: true, declarations: declared - before)
            }
            guard position > end, attribute(declarationsBefore: before) else { return nil }
        }
    }

    private mutating func attribute(declarationsBefore before: Int) -> Bool {
        guard let number = readName() else { return false }
        skipSpace()
        guard position < count, input[position] == UInt8(ascii: "=") else { return false }
        position += 1
        skipSpace()
        guard let value = readValue() else { return false }
        let name = names[number]
        if name.isDeclaration { return declare(name, value, since: before) }
        // An element's attributes differ in their names; of two with one local name libxml2 must judge whether they are the same.
        guard attributeCount + declared - before < min(Self.maximumAttributes, limits.maximumAttributes), !hasAttribute(name.local)
        else { return false }
        let place = attributes + attributeCount * 5
        place[0] = name.local
        place[1] = name.prefix
        // Nobody asks for an attribute's namespace.
        place[2] = nil
        place[3] = value.baseAddress
        place[4] = value.baseAddress.map { $0 + value.count }
        attributeCount += 1
        return true
    }

    @inline(__always)
    private func hasAttribute(_ local: UnsafePointer<UInt8>) -> Bool {
        for index in 0..<attributeCount where attributes[index * 5] == local { return true }
        return false
    }

    // MARK: - Values

    /// The value at its quote, references decoded and white space made spaces: the input itself where there is nothing to decode.
    private mutating func readValue() -> UnsafeBufferPointer<UInt8>? {
        guard position < count else { return nil }
        let quote = input[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        position += 1
        let start = position
        skipPlainValue(quote)
        guard position < count else { return nil }
        if input[position] == quote {
            position += 1
            return UnsafeBufferPointer(start: input + start, count: position - 1 - start)
        }
        return decodeValue(from: start, quote)
    }

    /// Moves to the first byte of a value that needs a look, or to its end.
    @inline(__always)
    private mutating func skipPlainValue(_ quote: UInt8) {
        while count - position >= ByteBlock.length {
            let length = ByteBlock.endOfValue(ByteBlock.load(input + position), quote: quote)
            position += length
            if length < ByteBlock.length { return }
        }
        while position < count, input[position] >= 0x20, input[position] != quote, input[position] != UInt8(ascii: "<"),
            input[position] != UInt8(ascii: "&"), input[position] != 0xEF
        {
            position += 1
        }
    }

    /// The same where the first byte to look at is no quote. Decoded values are never longer than what is written.
    private mutating func decodeValue(from start: Int, _ quote: UInt8) -> UnsafeBufferPointer<UInt8>? {
        var kept = start
        let begin = scratchUsed
        while true {
            let length = position - kept
            guard position < count, scratchUsed + length + 4 <= Self.scratchLength else { return nil }
            (scratch + scratchUsed).update(from: input + kept, count: length)
            scratchUsed += length
            if input[position] == quote {
                position += 1
                return UnsafeBufferPointer(start: scratch + begin, count: scratchUsed - begin)
            }
            guard let length = valueCharacter(to: scratch + scratchUsed) else { return nil }
            scratchUsed += length
            kept = position
            skipPlainValue(quote)
        }
    }

    /// One byte of a value that had to be looked at, or a reference; returns how many bytes it becomes.
    private mutating func valueCharacter(to place: UnsafeMutablePointer<UInt8>) -> Int? {
        let byte = input[position]
        if byte == UInt8(ascii: "&") { return reference(to: place) }
        if byte == 0xEF ? isNoCharacter(position) : !Self.isSpace(byte) { return nil }
        place[0] = byte == 0xEF ? byte : 0x20
        // The end of a line is one character, however it is written.
        let isPair = byte == 0x0D && position + 1 < count && input[position + 1] == 0x0A
        position += isPair ? 2 : 1
        return 1
    }

    // MARK: - Namespaces

    /// Takes `xmlns="…"` or `xmlns:prefix="…"`.
    private mutating func declare(_ name: PlainXMLNames.Name, _ value: UnsafeBufferPointer<UInt8>, since before: Int) -> Bool {
        guard attributeCount + declared - before < min(Self.maximumAttributes, limits.maximumAttributes),
            declared < min(Self.maximumAttributes, limits.maximumNamespaces), let address = names.address(value)
        else { return false }
        let prefix = name.prefix == nil ? nil : name.local
        for index in before..<declared where declarations[index * 2] == prefix { return false }
        declarations[declared * 2] = prefix
        declarations[declared * 2 + 1] = address
        declared += 1
        generation += 1
        return true
    }

    /// The tag whose attributes were just read; nil where its prefix was never declared.
    mutating func tag(_ number: Int, declarations own: Int) -> XMLStartTag? {
        let name = names[number]
        var namespace = name.namespace
        if name.generation != generation {
            let found = declaration(of: name.prefix)
            guard found != nil || name.prefix == nil else { return nil }
            namespace = found
            names.set(namespace, of: number, generation: generation)
        }
        return XMLStartTag(
            localName: name.local, prefix: name.prefix, namespace: namespace, attributeCount: attributeCount, attributes: attributes,
            declarationCount: own, declarations: declarations + (declared - own) * 2)
    }

    /// The namespace that a prefix, or none, stands for here.
    private func declaration(of prefix: UnsafePointer<UInt8>?) -> UnsafePointer<UInt8>? {
        var index = declared
        while index > 0 {
            index -= 1
            if declarations[index * 2] == prefix { return declarations[index * 2 + 1] }
        }
        return nil
    }
}
