/// Which place a name means, in some forty languages: countries, their capitals and large cities, the states of the USA.
///
/// Made by Tools/place_tables.py from Unicode CLDR (Unicode licence v3) and GeoNames (CC BY 4.0, geonames.org); names that are common
/// words, or belong to two places of like size, are left out. Keys are hashes of words in lower case without diacritics.
struct PlaceNames: Sendable {
    static let builtIn = PlaceNames(encoded: PlaceTable.parts)

    /// What the table says of a word, or of several.
    struct Entry: Equatable {
        fileprivate let value: UInt32

        /// From 1; 0 where it only begins a name.
        var place: Int { Int(value >> 4) }
        /// Whether it is a name as it stands.
        var isWhole: Bool { value & 1 != 0 }
        /// Whether a name's inflected forms begin with it.
        var isStem: Bool { value & 2 != 0 }
        /// Whether it is an adjective, which most languages write small: "russe".
        var isAdjective: Bool { value & 4 != 0 }
        /// Whether a longer name begins with it.
        var opens: Bool { value & 8 != 0 }
    }

    private static let slotBits: UInt32 = 17
    private static let mask = (1 << Int(slotBits)) - 1

    /// Open addressing: 15 bits of the key, then 17 of the value, zero where free; the key's upper 17 bits are the place to begin at.
    private let slots: [UInt32]
    /// By place, in 1/8 of a natural logarithm; the upper bit is set on countries.
    private let rarities: [UInt8]
    /// Bits by the upper half of the keys of adjectives: most words are none, and need no look into the table.
    private let adjectives: [UInt64]
    let count: Int

    init(encoded parts: [StaticString]) {
        var slots = [UInt32](repeating: 0, count: Self.mask + 1)
        var reader = Base64Reader(parts)
        var rarities: [UInt8] = [0]
        for _ in 0..<(reader.number() ?? 0) { rarities.append(reader.byte() ?? 0) }
        var adjectives = [UInt64](repeating: 0, count: 1 << 10)
        var key: UInt32 = 0
        var count = 0
        while let step = reader.number(), let value = reader.number() {
            key &+= step
            var index = Int(key >> (32 - Self.slotBits))
            while slots[index] != 0 { index = (index + 1) & Self.mask }
            slots[index] = key << Self.slotBits | value
            if Entry(value: value).isAdjective { adjectives[Int(key >> 22)] |= 1 << UInt64(key >> 16 & 63) }
            count += 1
        }
        self.slots = slots
        self.rarities = rarities
        self.adjectives = adjectives
        self.count = count
    }

    /// What is known of words whose bytes have this hash: one space between them, none in scripts without spaces.
    func entry(_ hash: UInt64) -> Entry? {
        let key = UInt32(truncatingIfNeeded: TermHash.mixed(hash) >> 32)
        var index = Int(key >> (32 - Self.slotBits))
        while slots[index] != 0 {
            if (slots[index] ^ key << Self.slotBits) >> Self.slotBits == 0 { return Entry(value: slots[index] & UInt32(Self.mask)) }
            index = (index + 1) & Self.mask
        }
        return nil
    }

    /// Whether words with this hash may be an adjective, or the stem of one.
    func mayBeAdjective(_ hash: UInt64) -> Bool {
        let key = TermHash.mixed(hash) >> 32
        return adjectives[Int(key >> 22)] & (1 << (key >> 16 & 63)) != 0
    }

    /// How rare a place is where the rarity of words is not known. Of countries half of that in English news, which tells them by other
    /// words as well; of the others four fifths.
    func rarity(_ place: Int) -> Int {
        let rarity = Int(rarities[place] & 0x7f)
        return rarities[place] & 0x80 != 0 ? rarity / 2 : rarity * 4 / 5
    }

    /// What stands for a place in the place of a word's hash.
    static func hash(_ place: Int) -> UInt64 { TermHash.mixed(0x706c_6163_6573 ^ UInt64(place) << 48) }
}
