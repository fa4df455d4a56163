extension WordStem {
    /// The ASCII digit for one of Arabic, Persian, Devanagari or Bengali (U+0660, U+06F0, U+0966, U+09E6 and the nine after each), so that
    /// numbers are alike in all scripts; and the bytes that it has.
    static func digit(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> (letter: UInt8, length: Int)? {
        let length = word[index] == 0xe0 ? 3 : 2
        guard index + length <= word.count else { return nil }
        let zero: UInt8
        switch (word[index], word[index + 1]) {
        case (0xd9, _): zero = 0xa0
        case (0xdb, _): zero = 0xb0
        case (0xe0, 0xa5), (0xe0, 0xa7): zero = 0xa6
        default: return nil
        }
        let last = word[index + length - 1]
        guard last >= zero, last < zero + 10 else { return nil }
        return (UInt8(ascii: "0") + last - zero, length)
    }
}
