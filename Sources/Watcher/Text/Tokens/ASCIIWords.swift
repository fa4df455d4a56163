/// What the tokenizer does with each ASCII byte: the low byte is the folded character, 0 for a separator; the high byte holds flags.
enum ASCIIWords {
    static let upper: UInt16 = 1 << 8
    static let lower: UInt16 = 1 << 9
    static let digit: UInt16 = 1 << 10
    /// Ends a sentence: . ! ?
    static let stop: UInt16 = 1 << 11
    /// Leaves the end of a sentence in force: space, quotation marks, brackets.
    static let transparent: UInt16 = 1 << 12
    static let newline: UInt16 = 1 << 13
    /// A byte of a longer sequence.
    static let foreign: UInt16 = 1 << 14

    static let table: [UInt16] = (0..<256).map { code in
        let byte = UInt16(code)
        switch UInt8(code) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte + 32 | upper
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte | lower
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte | digit
        case UInt8(ascii: "_"): return byte | lower
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return stop
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "-"):
            return transparent
        case UInt8(ascii: "\n"): return newline
        case 0x80...: return foreign
        default: return 0
        }
    }
}
