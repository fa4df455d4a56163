import Text

/// Finds the places that a text names: the longest names first, in scripts with case only where they are written large.
///
/// English needs no more than names of one word, as they are: what tells its articles apart is known. Other languages are compared
/// with each other, so that names of several words and inflected forms are looked for as well.
struct PlaceReader {
    let names: PlaceNames

    private static let maximumWords = 4
    /// Code points in scripts without spaces.
    private static let maximumPoints = 12

    /// Places among the first `count` words, in order. `isForeign`: whether the text is not in English.
    func places(in tokens: Tokens, count: Int, isForeign: Bool) -> [PlaceHit] {
        tokens.bytes.withUnsafeBufferPointer { bytes in
            var found: [PlaceHit] = []
            var index = 0
            while index < count {
                let marks = tokens.marks[index]
                let hit =
                    marks.contains(.ideograph)
                    ? run(at: index, tokens, count, bytes) : word(at: index, tokens, count, bytes, isForeign: isForeign)
                if let hit { found.append(hit) }
                index += hit?.length ?? 1
            }
            return found
        }
    }

    private func word(
        at index: Int, _ tokens: Tokens, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>, isForeign: Bool
    ) -> PlaceHit? {
        let marks = tokens.marks[index]
        let word = UnsafeBufferPointer(rebasing: bytes[tokens.range(index)])
        guard let first = word.first, !marks.contains(.number) else { return nil }
        let mayBeName = marks.contains(.capitalised) || !Self.hasCase(first)
        let isForeign = isForeign || !Self.isLatin(first)
        guard mayBeName || isForeign else { return nil }
        let hash = TermHash.of(word)
        let entry = mayBeName || names.mayBeAdjective(hash) ? names.entry(hash) : nil
        guard isForeign else { return entry.flatMap { $0.isWhole ? PlaceHit(start: index, length: 1, place: $0.place) : nil } }
        if let entry {
            if entry.opens, mayBeName, let longer = name(from: index, hash, tokens, count, bytes) { return longer }
            if entry.isWhole && mayBeName || entry.isAdjective && !entry.isWhole && entry.place > 0 {
                return PlaceHit(start: index, length: 1, place: entry.place)
            }
        }
        return PlaceForms(names: names, word: word, mayBeName: mayBeName).place.map { PlaceHit(start: index, length: 1, place: $0) }
    }

    /// The longest name of several words from here.
    private func name(
        from index: Int, _ hash: UInt64, _ tokens: Tokens, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> PlaceHit? {
        var hash = hash
        var longest: PlaceHit?
        for next in index + 1..<max(index + 1, min(index + Self.maximumWords, count)) {
            hash = TermHash.continued(hash, UInt8(ascii: " "))
            for byte in bytes[tokens.range(next)] { hash = TermHash.continued(hash, byte) }
            guard let entry = names.entry(hash), entry.isWhole else { continue }
            longest = PlaceHit(start: index, length: next - index + 1, place: entry.place)
        }
        return longest
    }

    /// The longest name from here in a script without spaces.
    private func run(at index: Int, _ tokens: Tokens, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> PlaceHit? {
        var hash = TermHash.of(UnsafeBufferPointer(rebasing: bytes[tokens.range(index)]))
        var longest: PlaceHit?
        for next in index + 1..<max(index + 1, min(index + Self.maximumPoints, count)) {
            guard tokens.marks[next].contains(.ideograph) else { break }
            for byte in bytes[tokens.range(next)] { hash = TermHash.continued(hash, byte) }
            let entry = names.entry(hash)
            if let entry, entry.isWhole { longest = PlaceHit(start: index, length: next - index + 1, place: entry.place) }
            if next == index + 1, entry?.opens != true { break }
        }
        guard let longest, !isWithinKatakana(longest, tokens, count, bytes) else { return nil }
        return longest
    }

    /// Katakana writes whatever comes from abroad, a word a run: a name within a longer run is none.
    private func isWithinKatakana(_ hit: PlaceHit, _ tokens: Tokens, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isKatakana(_ index: Int) -> Bool {
            guard index >= 0, index < count else { return false }
            let letter = bytes[tokens.range(index)]
            guard letter.count == 3, letter[letter.startIndex] == 0xe3 else { return false }
            let second = letter[letter.startIndex + 1]
            return second == 0x83 || second == 0x82 && letter[letter.startIndex + 2] > 0xa0
        }
        return isKatakana(hit.start) && isKatakana(hit.start - 1)
            || isKatakana(hit.start + hit.length - 1) && isKatakana(hit.start + hit.length)
    }

    /// Of letters without diacritics: Latin ones are ASCII but for a few of U+00C0…U+02FF.
    private static func isLatin(_ first: UInt8) -> Bool { first < 0xcd }

    /// Latin, Greek, Cyrillic and Armenian letters: the blocks before U+0580.
    private static func hasCase(_ first: UInt8) -> Bool { first < 0xd6 }
}
