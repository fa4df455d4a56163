/// A writing system, as far as it tells languages apart.
enum TextScript: UInt8, CaseIterable, Sendable {
    case unknown, latin, greek, cyrillic, armenian, hebrew, arabic, indic, thai, lao, tibetan, myanmar, georgian, ethiopic, khmer
    case kana, han, hangul

    /// The first code point beyond each block of Unicode, in order.
    private static let ends: [(end: UInt32, script: TextScript)] = [
        (0x61, .unknown), (0x370, .latin), (0x400, .greek), (0x530, .cyrillic), (0x590, .armenian), (0x600, .hebrew), (0x780, .arabic),
        (0x900, .unknown), (0xe00, .indic), (0xe80, .thai), (0xf00, .lao), (0x1000, .tibetan), (0x10a0, .myanmar),
        (0x1100, .georgian), (0x1200, .hangul), (0x1400, .ethiopic), (0x1780, .unknown), (0x1800, .khmer), (0x1e00, .unknown),
        (0x1f00, .latin), (0x2000, .greek), (0x3040, .unknown), (0x3100, .kana), (0x3400, .unknown), (0xa000, .han),
        (0xac00, .unknown), (0xd7b0, .hangul), (0xf900, .unknown), (0xfb00, .han), (0x20000, .unknown), (0x32000, .han),
    ]

    /// Of the code point that a folded word begins with; the Indic scripts, which seldom meet, count as one.
    static func of(_ word: UnsafeBufferPointer<UInt8>) -> TextScript {
        guard let first = word.first else { return .unknown }
        guard first >= 0x80 else { return first >= 0x61 && first <= 0x7a ? .latin : .unknown }
        let scalar = leadingScalar(word)
        return ends.first { scalar < $0.end }?.script ?? .unknown
    }

    /// The code point at the beginning of UTF-8 that is not ASCII; 0 where it is cut.
    private static func leadingScalar(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let length = word[0] < 0xe0 ? 2 : word[0] < 0xf0 ? 3 : 4
        guard word.count >= length else { return 0 }
        let head = UInt32(word[0]) & (0x7f >> UInt32(length))
        return word[1..<length].reduce(head) { $0 << 6 | UInt32($1 & 0x3f) }
    }
}
