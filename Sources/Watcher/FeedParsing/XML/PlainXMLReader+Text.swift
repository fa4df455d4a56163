/// Text, references, sections and comments.
extension PlainXMLReader {
    /// Up to the next `<`.
    mutating func text() -> Bool {
        let start = position
        var filled = 0
        while position - start < Self.maximumPiece {
            copyBlocks(&filled)
            guard position < count else { return false }
            if filled >= Self.scratchLength {
                flush(filled)
                filled = 0
                continue
            }
            if input[position] == UInt8(ascii: "<") {
                flush(filled)
                return position - start < Self.maximumPiece
            }
            guard let length = character(to: scratch + filled) else { return false }
            filled += length
        }
        return false
    }

    /// Copies to the scratch what needs no look, block by block; what stands behind it there is written over.
    @inline(__always)
    private mutating func copyBlocks(_ filled: inout Int) {
        let target = UnsafeMutableRawPointer(scratch)
        while count - position >= ByteBlock.length, filled < Self.scratchLength {
            let block = ByteBlock.load(input + position)
            target.storeBytes(of: block, toByteOffset: filled, as: SIMD16<UInt8>.self)
            let length = ByteBlock.endOfText(block)
            position += length
            filled += length
            if length < ByteBlock.length { return }
        }
    }

    private func flush(_ filled: Int) {
        if filled > 0 { handler.text(UnsafeBufferPointer(start: scratch, count: filled)) }
    }

    /// One byte of text that had to be looked at, or a reference; returns how many bytes it becomes.
    private mutating func character(to place: UnsafeMutablePointer<UInt8>) -> Int? {
        let byte = input[position]
        switch byte {
        case UInt8(ascii: "&"): return reference(to: place)
        case UInt8(ascii: "]") where follows("]]>"): return nil
        case 0x0D:
            // Ends of lines are line feeds.
            position += 1
            if position < count, input[position] == 0x0A { return 0 }
            place[0] = 0x0A
            return 1
        case 0xEF where isNoCharacter(position): return nil
        case 0x00..<0x20 where byte != 0x0A && byte != 0x09: return nil
        default:
            place[0] = byte
            position += 1
            return 1
        }
    }

    /// U+FFFE and U+FFFF.
    func isNoCharacter(_ place: Int) -> Bool {
        place + 2 < count && input[place + 1] == 0xBF && input[place + 2] >= 0xBE
    }

    // MARK: - References

    /// The reference here, one of the five entities or a number; returns how many bytes it becomes, at most four.
    mutating func reference(to place: UnsafeMutablePointer<UInt8>) -> Int? {
        position += 1
        if follows("#") { return number(to: place) }
        if follows("lt;") { return entity(UInt8(ascii: "<"), length: 3, to: place) }
        if follows("gt;") { return entity(UInt8(ascii: ">"), length: 3, to: place) }
        if follows("amp;") { return entity(UInt8(ascii: "&"), length: 4, to: place) }
        if follows("quot;") { return entity(UInt8(ascii: "\""), length: 5, to: place) }
        if follows("apos;") { return entity(UInt8(ascii: "'"), length: 5, to: place) }
        return nil
    }

    @inline(__always)
    private mutating func entity(_ byte: UInt8, length: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
        place[0] = byte
        position += length
        return 1
    }

    /// `#8217;` or `#x2019;`, of a character that XML has.
    private mutating func number(to place: UnsafeMutablePointer<UInt8>) -> Int? {
        position += 1
        let isHexadecimal = follows("x")
        if isHexadecimal { position += 1 }
        let start = position
        var value: UInt32 = 0
        while position < count, let digit = isHexadecimal ? input[position].hexValue : input[position].digitValue {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            position += 1
        }
        guard position > start, follows(";"), Reference.isCharacter(value), let scalar = Unicode.Scalar(value),
            let bytes = UTF8.encode(scalar)
        else { return nil }
        position += 1
        var length = 0
        for byte in bytes {
            place[length] = byte
            length += 1
        }
        return length
    }

    // MARK: - Sections

    /// At the `!` of a CDATA section; what is in it is handed on as it is, with the ends of its lines, as libxml2 does.
    mutating func section() -> Bool {
        let start = position + 8
        position = start
        while skipPlain(to: UInt8(ascii: "]")) {
            if follows("]]>") {
                guard position - start < Self.maximumPiece else { return false }
                if position > start { handler.text(UnsafeBufferPointer(start: input + start, count: position - start)) }
                position += 3
                return true
            }
            position += 1
        }
        return false
    }

    /// At the `!` of a comment. Two hyphens in a row must be its end.
    mutating func comment() -> Bool {
        let start = position + 3
        position = start
        while skipPlain(to: UInt8(ascii: "-")) {
            if follows("--") {
                guard follows("-->"), position - start < Self.maximumPiece else { return false }
                position += 3
                return true
            }
            position += 1
        }
        return false
    }

    /// Moves to the next `mark`; false where a byte that no XML may hold comes first, or none follows.
    private mutating func skipPlain(to mark: UInt8) -> Bool {
        while position < count {
            if count - position >= ByteBlock.length {
                let length = ByteBlock.endOfSection(ByteBlock.load(input + position), mark: mark)
                position += length
                if length == ByteBlock.length { continue }
            }
            let byte = input[position]
            if byte == mark { return true }
            if byte == 0xEF ? isNoCharacter(position) : byte < 0x20 && !Self.isSpace(byte) { return false }
            position += 1
        }
        return false
    }
}
