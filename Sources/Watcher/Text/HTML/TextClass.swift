/// What a byte of text means to the loops that copy text.
enum TextClass {
    static let ordinary: UInt8 = 0
    static let space: UInt8 = 1
    /// Tab, line feed, form feed, carriage return.
    static let otherSpace: UInt8 = 2
    static let lessThan: UInt8 = 3
    static let ampersand: UInt8 = 4
    /// A control character, which no text needs.
    static let control: UInt8 = 5
    /// May begin a character that is a space, or that nobody sees.
    static let lead: UInt8 = 6

    static let table: [UInt8] = (0..<256).map { code in
        switch UInt8(code) {
        case 0x20: space
        case 0x09, 0x0a, 0x0c, 0x0d: otherSpace
        case UInt8(ascii: "<"): lessThan
        case UInt8(ascii: "&"): ampersand
        case 0x00...0x1f, 0x7f: control
        case 0xc2, 0xe2, 0xef: lead
        default: ordinary
        }
    }

    /// What the character at a lead byte is to plain text.
    enum Special { case ordinary, space, dropped }

    /// Spaces of all widths count as a space; soft hyphens, zero-width characters, directional controls and C1 controls go.
    /// Joiners stay: they spell words in Persian and in the scripts of India.
    @inline(__always)
    static func special(_ base: UnsafePointer<UInt8>, at index: Int, end: Int) -> (kind: Special, length: Int) {
        guard index + 1 < end else { return (.ordinary, 1) }
        let second = base[index + 1]
        if base[index] == 0xc2 {
            if second == 0xa0 || second == 0x85 { return (.space, 2) }
            return second == 0xad || second < 0xa0 ? (.dropped, 2) : (.ordinary, 2)
        }
        guard index + 2 < end else { return (.ordinary, 1) }
        let third = base[index + 2]
        if base[index] == 0xef { return second == 0xbb && third == 0xbf ? (.dropped, 3) : (.ordinary, 3) }
        return (general(second, third), 3)
    }

    /// U+2000…U+206F, whose bytes begin with E2 80 and E2 81.
    private static func general(_ second: UInt8, _ third: UInt8) -> Special {
        if second == 0x80 {
            switch third {
            case 0x80...0x8a, 0xa8, 0xa9, 0xaf: return .space
            case 0x8b, 0x8e, 0x8f, 0xaa...0xae: return .dropped
            default: return .ordinary
            }
        }
        guard second == 0x81 else { return .ordinary }
        if third == 0x9f { return .space }
        return (0xa0...0xaf).contains(third) ? .dropped : .ordinary
    }
}
