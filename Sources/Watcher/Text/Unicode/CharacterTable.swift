/// For each code point its class and its normalised form (NFKC, lower case, and where asked without diacritics).
///
/// A two-stage table: code points above U+2FFFF are ideographs up to U+3FFFF and separators beyond.
final class CharacterTable: Sendable {
    static let pageBits: UInt32 = 7
    static let limit: UInt32 = 0x30000

    static let caseOnly = CharacterTableBuilder(foldsDiacritics: false).table()
    static let caseAndDiacritics = CharacterTableBuilder(foldsDiacritics: true).table()

    let foldsDiacritics: Bool
    private let pages: [UInt16]
    private let entries: [UInt32]
    private let sequences: [[UInt32]]

    init(foldsDiacritics: Bool, flat: [UInt32], sequences: [[UInt32]]) {
        self.foldsDiacritics = foldsDiacritics
        self.sequences = sequences
        let size = 1 << Int(Self.pageBits)
        var known: [ArraySlice<UInt32>: UInt16] = [:]
        var pages: [UInt16] = []
        var entries: [UInt32] = []
        for start in stride(from: 0, to: flat.count, by: size) {
            let page = flat[start..<start + size]
            if let number = known[page] {
                pages.append(number)
            } else {
                let number = UInt16(entries.count / size)
                known[page] = number
                pages.append(number)
                entries += page
            }
        }
        self.pages = pages
        self.entries = entries
    }

    @inline(__always)
    func entry(_ scalar: UInt32) -> CharacterEntry {
        guard scalar < Self.limit else {
            var entry = CharacterEntry(bits: 0)
            if scalar < 0x40000 { entry.set(.single) }
            return entry
        }
        let page = UInt32(pages[Int(scalar >> Self.pageBits)])
        return CharacterEntry(bits: entries[Int(page << Self.pageBits | scalar & (1 << Self.pageBits - 1))])
    }

    func sequence(_ entry: CharacterEntry) -> [UInt32] { sequences[Int(entry.payload)] }
}
