/// What stands between two words, as far as it tells sentences, quotations and credits apart.
struct Punctuation: OptionSet, Hashable {
    let rawValue: UInt16

    static let comma = Punctuation(rawValue: 1)
    static let colon = Punctuation(rawValue: 2)
    static let opening = Punctuation(rawValue: 4)
    static let closing = Punctuation(rawValue: 8)
    static let slash = Punctuation(rawValue: 16)
    static let dash = Punctuation(rawValue: 32)
    static let quote = Punctuation(rawValue: 64)
    static let stop = Punctuation(rawValue: 128)
    static let newline = Punctuation(rawValue: 256)
    static let copyright = Punctuation(rawValue: 512)
    /// "$", "€" and the like.
    static let currency = Punctuation(rawValue: 1024)
    static let percent = Punctuation(rawValue: 2048)

    /// The mark at a place, nil for what belongs to words or says nothing, and its length in bytes.
    static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> (mark: Punctuation?, length: Int) {
        let byte = bytes[index]
        guard byte < 0x80 else { return wide(index, bytes, end) }
        let next = index + 1 < end ? bytes[index + 1] : 0x20
        let previous = index > 0 ? bytes[index - 1] : 0x20
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return (.newline, 1)
        case UInt8(ascii: ","): return (isDigit(previous) && isDigit(next) ? nil : .comma, 1)
        case UInt8(ascii: ";"): return (.comma, 1)
        case UInt8(ascii: ":"): return (isDigit(previous) && isDigit(next) ? nil : .colon, 1)
        case UInt8(ascii: "(") where isRights(index, bytes, end): return (.copyright, 3)
        case UInt8(ascii: "("), UInt8(ascii: "["): return (.opening, 1)
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return (.closing, 1)
        case UInt8(ascii: "/"): return (.slash, 1)
        case UInt8(ascii: "\""): return (.quote, 1)
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return (.stop, 1)
        case UInt8(ascii: "|"): return (.dash, 1)
        case UInt8(ascii: "$"): return (.currency, 1)
        case UInt8(ascii: "%"): return (.percent, 1)
        case UInt8(ascii: "-"): return (isSpace(next) || isSpace(previous) || next == byte || previous == byte ? .dash : nil, 1)
        case UInt8(ascii: "."): return (SentenceStop.ends(index, bytes, end) ? .stop : nil, 1)
        default: return (nil, 1)
        }
    }

    /// "(c)".
    private static func isRights(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        index + 2 < end && bytes[index + 1] | 0x20 == UInt8(ascii: "c") && bytes[index + 2] == UInt8(ascii: ")")
    }

    /// « » © ¢ £ ¤ ¥, by their second byte.
    private static func latin(_ second: UInt8) -> Punctuation? {
        switch second {
        case 0xab, 0xbb: .quote
        case 0xa9: .copyright
        case 0xa2...0xa5: .currency
        default: nil
        }
    }

    /// Dashes, quotation marks and the like outside ASCII.
    private static func wide(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> (mark: Punctuation?, length: Int) {
        let second = index + 1 < end ? bytes[index + 1] : 0
        let third = index + 2 < end ? bytes[index + 2] : 0
        switch bytes[index] {
        case 0xc2: return (latin(second), 2)
        case 0xe2 where second == 0x82: return (third >= 0xa0 ? .currency : nil, 3)
        case 0xe2 where second == 0x80:
            switch third {
            case 0x93, 0x94, 0x95: return (.dash, 3)
            case 0x9c, 0x9d, 0x9e, 0x9f: return (.quote, 3)
            case 0xa2: return (.dash, 3)
            default: return (nil, 3)
            }
        case 0xe3 where second == 0x80:
            switch third {
            case 0x81: return (.comma, 3)
            case 0x82: return (.stop, 3)
            case 0x8c, 0x8d, 0x8e, 0x8f: return (.quote, 3)
            default: return (nil, 3)
            }
        case 0xef where second == 0xbc:
            switch third {
            case 0x81, 0x9f: return (.stop, 3)
            case 0x88: return (.opening, 3)
            case 0x89: return (.closing, 3)
            case 0x8c: return (.comma, 3)
            case 0x9a: return (.colon, 3)
            default: return (nil, 3)
            }
        case 0xf0...: return (nil, 4)
        case 0xe0...: return (nil, 3)
        default: return (nil, bytes[index] >= 0xc0 ? 2 : 1)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
