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

    func entry(_ scalar: UInt32) -> CharacterEntry {
        var found = CharacterEntry(bits: 0)
        withLookup { found = $0.entry(scalar) }
        return found
    }

    /// The table for a loop over text.
    func withLookup(_ body: (CharacterLookup) -> Void) {
        pages.withUnsafeBufferPointer { pages in
            entries.withUnsafeBufferPointer { entries in
                // Neither is empty, so both have an address.
                guard let pages = pages.baseAddress, let entries = entries.baseAddress else { return }
                body(CharacterLookup(pages: pages, entries: entries))
            }
        }
    }

    func sequence(_ entry: CharacterEntry) -> [UInt32] { sequences[Int(entry.payload)] }
}
