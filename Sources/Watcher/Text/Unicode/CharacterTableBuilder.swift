/// Unpacks the generated data into a `CharacterTable`, once for each kind of folding.
struct CharacterTableBuilder {
    private let foldsDiacritics: Bool
    private var flat = [UInt32](repeating: 0, count: Int(CharacterTable.limit))
    private var sequences: [[UInt32]] = []
    private var lower: [UInt32: UInt32] = [:]
    private let composition = Composition.shared

    init(foldsDiacritics: Bool) {
        self.foldsDiacritics = foldsDiacritics
        readClasses()
        readLowercase()
        readCompatibility()
        markCombining()
        markSingles()
        if foldsDiacritics { fold() }
    }

    func table() -> CharacterTable { CharacterTable(foldsDiacritics: foldsDiacritics, flat: flat, sequences: sequences) }

    private mutating func edit(_ scalar: UInt32, _ change: (inout CharacterEntry) -> Void) {
        var entry = CharacterEntry(bits: flat[Int(scalar)])
        change(&entry)
        flat[Int(scalar)] = entry.bits
    }

    private mutating func readClasses() {
        var reader = UnicodeDataReader(UnicodeData.classes)
        while let run = reader.nextRun() {
            let kind: CharacterEntry.Class
            switch run.kind {
            case UInt8(ascii: "L"): kind = .letter
            case UInt8(ascii: "N"): kind = .number
            default: kind = .mark
            }
            for scalar in run.start..<run.start + run.count { edit(scalar) { $0.set(kind) } }
        }
        // The underscore is part of words, as in the word characters of regular expressions.
        edit(0x5f) { $0.set(.letter) }
        for range in Self.ignored { for scalar in range { edit(scalar) { $0.set(.ignored) } } }
    }

    private mutating func readLowercase() {
        var reader = UnicodeDataReader(UnicodeData.lowercase)
        while let run = reader.nextRun() {
            let difference = reader.difference()
            let stride: UInt32 = run.kind == UInt8(ascii: "T") ? 2 : 1
            for step in 0..<run.count { lower[run.start + step * stride] = run.start &+ step * stride &+ difference }
        }
        for (scalar, small) in lower {
            edit(scalar) {
                $0.set(payload: small &- scalar)
                $0.bits |= CharacterEntry.upperBit
            }
        }
        // The one letter whose lower case is two scalars.
        setForm(0x130, [0x69, 0x307])
        edit(0x130) { $0.bits |= CharacterEntry.upperBit }
    }

    private mutating func readCompatibility() {
        var singles = UnicodeDataReader(CompatibilityData.scalars)
        while let run = singles.nextRun() {
            let difference = singles.difference()
            let stride: UInt32 = run.kind == UInt8(ascii: "T") ? 2 : 1
            for step in 0..<run.count {
                let scalar = run.start + step * stride
                setForm(scalar, [scalar &+ difference])
            }
        }
        var several = UnicodeDataReader(CompatibilityData.sequences)
        while let item = several.nextSequence() { setForm(item.start, item.scalars) }
    }

    /// Gives a scalar a form to be written in lower case; its class and case become those of a form of one scalar.
    private mutating func setForm(_ scalar: UInt32, _ form: [UInt32]) {
        let small = form.map { lower[$0] ?? $0 }
        if small.count == 1 {
            let target = CharacterEntry(bits: flat[Int(form[0])])
            edit(scalar) {
                $0.bits = target.bits & ~CharacterEntry.mask
                $0.set(payload: small[0] &- scalar)
            }
        } else {
            let number = UInt32(sequences.count)
            edit(scalar) {
                $0.bits |= CharacterEntry.sequenceBit
                $0.set(payload: number)
            }
            sequences.append(small)
        }
    }

    private mutating func markCombining() {
        for mark in composition.combining where mark < CharacterTable.limit {
            edit(mark) { $0.bits |= CharacterEntry.combinesBit }
        }
        for jamo in Composition.joiningJamo { edit(jamo) { $0.bits |= CharacterEntry.combinesBit } }
    }

    /// After the forms, so that a compatibility form of a kana or an ideograph becomes a word by itself as well.
    private mutating func markSingles() {
        for range in Self.wholeSingles { for scalar in range { edit(scalar) { $0.set(.single) } } }
        for range in Self.letterSingles {
            for scalar in range where CharacterEntry(bits: flat[Int(scalar)]).kind != 0 { edit(scalar) { $0.set(.single) } }
        }
        for scalar in 0x80..<CharacterTable.limit {
            let entry = CharacterEntry(bits: flat[Int(scalar)])
            guard !entry.isSequence, entry.payload != 0 else { continue }
            let form = (scalar &+ entry.payload) & CharacterEntry.mask
            if CharacterEntry(bits: flat[Int(form)]).kind == CharacterEntry.Class.single.rawValue { edit(scalar) { $0.set(.single) } }
        }
    }

    private mutating func fold() {
        for scalar in 0x80..<CharacterTable.limit where !Self.plain.contains(where: { $0.contains(scalar) }) {
            let entry = CharacterEntry(bits: flat[Int(scalar)])
            if entry.kind == CharacterEntry.Class.mark.rawValue {
                if composition.isDiacritic(scalar) { edit(scalar) { $0.set(.ignored) } }
                continue
            }
            guard entry.kind != 0 || entry.isSequence else { continue }
            let form = entry.isSequence ? sequences[Int(entry.payload)] : [(scalar &+ entry.payload) & CharacterEntry.mask]
            let folded = form.flatMap(composition.withoutDiacritics)
            guard folded != form else { continue }
            let upper = entry.bits & CharacterEntry.upperBit
            setForm(scalar, folded)
            edit(scalar) { $0.bits |= upper }
        }
    }

    /// Ideographs, kana and Hangul, in which nothing is folded.
    private static let plain: [ClosedRange<UInt32>] = [
        0x3040...0x30ff, 0x3400...0x9fff, 0xac00...0xd7a3, 0x17000...0x1b2ff, 0x20000...0x2ffff,
    ]

    /// Variation selectors, the grapheme joiner and enclosing marks: no part of a word, no end of one either.
    private static let ignored: [ClosedRange<UInt32>] = [0x34f...0x34f, 0x488...0x489, 0x1abe...0x1abe, 0x20dd...0x20e4, 0xfe00...0xfe0f]

    /// Blocks of which every code point is a word, signs included.
    private static let wholeSingles: [ClosedRange<UInt32>] = [0xe00...0xe7f, 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff]

    /// Blocks of which letters, digits and marks are words.
    private static let letterSingles: [ClosedRange<UInt32>] = [
        0xe80...0xeff, 0x1000...0x109f, 0x1780...0x17ff, 0x19e0...0x19ff, 0x3005...0x3007, 0x3021...0x3029, 0x31f0...0x31ff,
        0xa9e0...0xa9ff, 0xaa60...0xaa7f, 0xf900...0xfaff, 0x1b000...0x1b16f, 0x20000...0x2ffff,
    ]
}
