/// What a word does with one code point, packed into 32 bits: the class, flags, and the normalised form.
struct CharacterEntry {
    enum Class: UInt32 {
        /// Ends a word and belongs to none.
        case separator = 0
        case letter = 1
        case number = 2
        /// A combining mark: goes on with a word, begins none.
        case mark = 3
        /// A word by itself: Han, kana, Thai, Lao, Khmer, Myanmar.
        case single = 4
        /// Left out without ending the word: variation selectors, and diacritics where they are folded away.
        case ignored = 5
    }

    var bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    static let mask: UInt32 = 0x1f_ffff
    static let upperBit: UInt32 = 1 << 24
    static let sequenceBit: UInt32 = 1 << 25
    static let combinesBit: UInt32 = 1 << 26

    var kind: UInt32 { bits >> 21 & 7 }
    /// The low 21 bits: the difference to the normalised form or, of a sequence, its number.
    var payload: UInt32 { bits & Self.mask }
    var isUpper: Bool { bits & Self.upperBit != 0 }
    /// Its form is a sequence of scalars in the table's pool.
    var isSequence: Bool { bits & Self.sequenceBit != 0 }
    /// May compose with what stands before it, or has to be sorted among other marks.
    var combines: Bool { bits & Self.combinesBit != 0 }

    /// A letter, or a word by itself, of which nothing more is to be known than its form.
    var isPlainLetter: Bool { bits & Self.shape == Class.letter.rawValue << 21 }
    var isPlainSingle: Bool { bits & Self.shape == Class.single.rawValue << 21 }
    private static let shape: UInt32 = 7 << 21 | sequenceBit | combinesBit

    /// What stands for the entry's own code point, unless that is a sequence.
    func form(of scalar: UInt32) -> UInt32 { (scalar &+ payload) & Self.mask }

    mutating func set(_ kind: Class) { bits = bits & ~(7 << 21) | kind.rawValue << 21 }

    mutating func set(payload: UInt32) { bits = bits & ~Self.mask | payload & Self.mask }
}
