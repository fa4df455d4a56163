/// The stem of a word: what its inflections, and the ways that languages spell one name, have in common.
///
/// Cyrillic letters are written in Latin ones, letters and groups that stand for one sound become one letter, doubled letters
/// single, and six code points are kept: Shoigu, Shoygu, Choïgou and Шойгу are one word, Kozhemyako and Kojemiako another. All
/// words are folded alike, so that none needs to be known for a name; digits of other scripts are ASCII ones, and their letters are
/// kept, the first six.
struct WordStem {
    static let length = 6
    /// Bytes of a word that are read: no name needs more for its first six letters.
    private static let maximumBytes = 64

    /// Groups of letters for one sound, the longer first.
    private static let groups: [(letters: [UInt8], sound: UInt8)] = [
        ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("kh", "h"), ("ou", "u"), ("ph", "f"), ("ck", "k"),
        ("ts", "s"), ("tz", "s"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

    /// Latin letters for U+0430…U+044F, in order.
    private static let cyrillic: [[UInt8]] = [
        "a", "b", "v", "g", "d", "e", "z", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "s", "s", "s", "s",
        "", "i", "", "e", "iu", "ia",
    ].map { Array($0.utf8) }

    /// Letters of other Cyrillic alphabets: є, і, ї, ґ, ў.
    private static let otherCyrillic: [UInt32: UInt8] = [0x454: 0x65, 0x456: 0x69, 0x457: 0x69, 0x491: 0x67, 0x45e: 0x75]

    private var letters: [UInt8] = []
    private var stem: [UInt8] = []

    /// Hands out the stem of a folded word, which lives as long as the call.
    mutating func with<Result>(_ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let word = UnsafeBufferPointer(rebasing: word.prefix(Self.maximumBytes))
        romanise(word)
        shorten()
        guard !stem.isEmpty else { return body(Self.beginning(of: word)) }
        return stem.withUnsafeBufferPointer(body)
    }

    /// U+0400…U+047F have the leading bytes 0xd0 and 0xd1; all else stays.
    private mutating func romanise(_ word: UnsafeBufferPointer<UInt8>) {
        letters.removeAll(keepingCapacity: true)
        var index = 0
        while index < word.count {
            let byte = word[index]
            guard byte == 0xd0 || byte == 0xd1, index + 1 < word.count else {
                let digit = byte < 0x80 ? nil : Self.digit(word, at: index)
                letters.append(digit?.letter ?? byte)
                index += digit?.length ?? 1
                continue
            }
            let point = UInt32(byte & 0x1f) << 6 | UInt32(word[index + 1] & 0x3f)
            if point >= 0x430, point < 0x450 {
                letters += Self.cyrillic[Int(point - 0x430)]
            } else if let letter = Self.otherCyrillic[point] {
                letters.append(letter)
            } else {
                letters += [byte, word[index + 1]]
            }
            index += 2
        }
    }

    private mutating func shorten() {
        stem.removeAll(keepingCapacity: true)
        var points = 0
        var index = 0
        while index < letters.count {
            let (letter, length) = sound(at: index)
            index += length
            if Self.isLatin(letter), stem.last == letter { continue }
            if letter & 0xc0 != 0x80 {
                if points == Self.length { return }
                points += 1
            }
            stem.append(letter)
        }
    }

    private func sound(at index: Int) -> (letter: UInt8, length: Int) {
        let letter = letters[index]
        guard Self.isLatin(letter) else { return (letter, 1) }
        if Self.opensGroup(letter) {
            for group in Self.groups where letters[index...].starts(with: group.letters) { return (group.sound, group.letters.count) }
        }
        switch letter {
        case UInt8(ascii: "y"): return (UInt8(ascii: "i"), 1)
        case UInt8(ascii: "j"): return (UInt8(ascii: "z"), 1)
        case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 1)
        case UInt8(ascii: "q"), UInt8(ascii: "c"): return (UInt8(ascii: "k"), 1)
        default: return (letter, 1)
        }
    }

    private static func isLatin(_ letter: UInt8) -> Bool { letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") }

    private static func opensGroup(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "z"), UInt8(ascii: "k"), UInt8(ascii: "o"),
            UInt8(ascii: "p"):
            true
        default: false
        }
    }

    /// The first six code points as they are.
    private static func beginning(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var points = 0
        for (index, byte) in word.enumerated() where byte & 0xc0 != 0x80 {
            if points == length { return UnsafeBufferPointer(rebasing: word[..<index]) }
            points += 1
        }
        return word
    }
}
