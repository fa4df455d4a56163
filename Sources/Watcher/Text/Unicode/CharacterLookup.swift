/// A `CharacterTable` in plain memory, for loops over text.
struct CharacterLookup {
    let pages: UnsafePointer<UInt16>
    let entries: UnsafePointer<UInt32>

    @inline(__always)
    func entry(_ scalar: UInt32) -> CharacterEntry {
        guard scalar < CharacterTable.limit else {
            var entry = CharacterEntry(bits: 0)
            if scalar < 0x40000 { entry.set(.single) }
            return entry
        }
        let page = Int(pages[Int(scalar >> CharacterTable.pageBits)])
        return CharacterEntry(bits: entries[page << Int(CharacterTable.pageBits) | Int(scalar) & (1 << Int(CharacterTable.pageBits) - 1)])
    }
}
