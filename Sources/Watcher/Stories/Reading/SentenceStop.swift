/// Tells a full stop that ends a sentence from one that belongs to an abbreviation, an initial or a day; the words are those of
/// Data/lineage/abbreviations.txt.
struct SentenceStop {
    private enum Kind {
        case title, number, inside
    }

    /// What stands behind the space after a full stop.
    private enum Follower {
        case upper, lower, digit, opening, other
    }

    private static let builtIn = SentenceStop(LineageData.abbreviations)

    /// Bytes of a word that are looked at.
    private static let longest = 12

    private var kinds: [[UInt8]: Kind] = [:]
    /// Words that go on with an hour of the day.
    private var hours: Set<[UInt8]> = []

    private init(_ table: String) {
        for row in LineageData.rows(table) where row.count == 3 {
            for word in LineageData.items(row[2]).map({ Array($0.utf8) }) {
                switch row[0] {
                case "title": kinds[word] = .title
                case "number": kinds[word] = kinds[word] ?? .number
                case "inside": kinds[word] = kinds[word] ?? .inside
                case "hour": hours.insert(word)
                default: break
                }
            }
        }
    }

    /// Whether the full stop at a place ends a sentence.
    static func ends(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        let next = index + 1 < end ? bytes[index + 1] : 0x20
        guard isSpace(next) || next == UInt8(ascii: "\"") || next == UInt8(ascii: ")") || next >= 0x80 || next == UInt8(ascii: "-") else {
            return false
        }
        let gap = space(at: index + 1, bytes, end)
        guard gap > 0, index + 1 + gap < end else { return true }
        return builtIn.ends(index, bytes, end, follower: index + 1 + gap)
    }

    private func ends(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, follower place: Int) -> Bool {
        var start = index
        while start > 0, Self.isWord(bytes[start - 1]), index - start <= Self.longest { start -= 1 }
        let word = bytes[start..<index]
        let follower = Self.follower(at: place, bytes, end)
        guard let first = word.first, word.count <= Self.longest else { return true }
        if Self.isDigit(first) { return Self.endsWithNumber(word.count, follower) }
        if let kind = kinds[Array(word)] { return Self.ends(kind, follower) }
        if Self.letters(word) == 1 {
            return Self.isUpper(start, bytes) ? follower == .other : endsWithLetter(start, bytes, end, follower, place)
        }
        guard follower == .upper, word.count == 2, Self.isUpper(start, bytes) else { return true }
        // "Lt", "Co": two letters with a capital before another.
        return bytes[start + 1] & 0x20 == 0
    }

    /// "12. März", "am 3. und 4. März", but not "in 2026. Das".
    private static func endsWithNumber(_ digits: Int, _ follower: Follower) -> Bool {
        digits > 2 || (follower != .upper && follower != .lower)
    }

    private static func ends(_ kind: Kind, _ follower: Follower) -> Bool {
        switch kind {
        case .title: follower == .other
        case .number: follower != .digit
        case .inside: follower == .upper || follower == .other
        }
    }

    /// "z. b. die", and "at 6 a.m. Monday".
    private func endsWithLetter(
        _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ follower: Follower, _ place: Int
    ) -> Bool {
        guard follower == .upper else { return follower == .other }
        // "z. B.": the next letter stands alone too.
        if place + 1 < end, bytes[place + 1] == UInt8(ascii: ".") { return false }
        guard start > 1, bytes[start] == UInt8(ascii: "m"), bytes[start - 1] == UInt8(ascii: ".") else { return true }
        return !hours.contains(Array(bytes[place..<end].prefix { Self.isWord($0) }.prefix(Self.longest)))
    }

    // MARK: Letters

    /// The length of the one space at a place, also of one that holds words together; 0 for a line's end or anything else.
    private static func space(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        guard index < end else { return 0 }
        if bytes[index] == 0x20 { return 1 }
        if index + 1 < end, bytes[index] == 0xc2, bytes[index + 1] == 0xa0 { return 2 }
        return index + 2 < end && bytes[index] == 0xe2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xaf ? 3 : 0
    }

    private static func follower(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Follower {
        let byte = bytes[index]
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "/") { return .opening }
        if isDigit(byte) { return .digit }
        if byte >= 0x61, byte <= 0x7a { return .lower }
        if isUpper(index, bytes) { return .upper }
        guard index + 1 < end else { return .other }
        switch (byte, bytes[index + 1]) {
        case (0xc3, 0x9f...0xbf), (0xc4...0xc5, _): return .lower
        case (0xd0, 0xb0...0xbf), (0xd1, 0x80...0x9f), (0xce, 0xac...0xbf), (0xcf, _): return .lower
        default: return byte >= 0xe3 ? .upper : .other
        }
    }

    /// A capital of the Latin, Greek or Cyrillic alphabet.
    private static func isUpper(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return byte >= 0x41 && byte <= 0x5a }
        guard index + 1 < bytes.count else { return false }
        switch (byte, bytes[index + 1]) {
        case (0xc3, 0x80...0x9e), (0xd0, 0x80...0xaf), (0xce, 0x86...0xab): return true
        default: return false
        }
    }

    private static func letters(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int { word.count { $0 & 0xc0 != 0x80 } }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) }
}
