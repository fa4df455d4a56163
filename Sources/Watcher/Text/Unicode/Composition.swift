/// Canonical composition and decomposition (Unicode Standard Annex 15), for marks that follow a letter.
final class Composition: Sendable {
    static let shared = Composition()

    /// Vowels and final consonants of Hangul, which join the syllable before them.
    static let joiningJamo: [UInt32] = Array(0x1161...0x1175) + Array(0x11a8...0x11c2)

    /// Scalars that may compose with what stands before them, or have a combining class.
    let combining: Set<UInt32>
    private let classes: [UInt32: UInt8]
    private let composites: [UInt64: UInt32]
    private let pairs: [UInt32: (UInt32, UInt32)]

    private init() {
        var classes: [UInt32: UInt8] = [:]
        var reader = UnicodeDataReader(CompositionData.combiningClasses)
        while let run = reader.nextRun() {
            let value = UInt8(truncatingIfNeeded: reader.number())
            for scalar in run.start..<run.start + run.count { classes[scalar] = value }
        }
        var composites: [UInt64: UInt32] = [:]
        var pairs: [UInt32: (UInt32, UInt32)] = [:]
        var combining = Set(classes.keys)
        var list = UnicodeDataReader(CompositionData.compositions)
        while let item = list.nextSequence() {
            composites[Self.key(item.scalars[0], item.scalars[1])] = item.start
            pairs[item.start] = (item.scalars[0], item.scalars[1])
            combining.insert(item.scalars[1])
        }
        self.classes = classes
        self.composites = composites
        self.pairs = pairs
        self.combining = combining
    }

    func combiningClass(_ scalar: UInt32) -> UInt8 { classes[scalar] ?? 0 }

    /// The composed form of a starter and the marks behind it, in any order and composed or not.
    func composed(_ segment: [UInt32]) -> [UInt32] {
        var marks = segment.flatMap(decomposed)
        sortMarks(&marks)
        guard var starter = marks.first else { return [] }
        var rest: [UInt32] = []
        var lastClass = -1
        for mark in marks.dropFirst() {
            let order = Int(combiningClass(mark))
            // A mark is blocked from the starter by one of its own class, or by a starter between them.
            if lastClass < order, let joined = compose(starter, mark) {
                starter = joined
            } else {
                rest.append(mark)
                lastClass = order == 0 ? Int.max : order
            }
        }
        return [starter] + rest
    }

    /// The base letters of a scalar in lower case, without the marks that are mere diacritics.
    func withoutDiacritics(_ scalar: UInt32) -> [UInt32] {
        if let letters = Self.strokes[scalar] { return letters }
        if Self.kept.contains(scalar) || Self.hangul.contains(scalar) { return [scalar] }
        let parts = decomposed(scalar)
        let left = parts.filter { !isDiacritic($0) }
        if left.count == parts.count { return [scalar] }
        return left.flatMap { Self.strokes[$0] ?? [$0] }
    }

    /// Accents, and the vowel points of Hebrew and Arabic; not the vowel signs and viramas that spell words in Indic scripts.
    func isDiacritic(_ scalar: UInt32) -> Bool {
        let order = combiningClass(scalar)
        return (10...36).contains(order) || order >= 200
    }

    private func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
            return 0xac00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        }
        if Self.hangul.contains(first), (first - 0xac00) % 28 == 0, (0x11a8...0x11c2).contains(second) {
            return first + second - 0x11a7
        }
        return composites[Self.key(first, second)]
    }

    private func decomposed(_ scalar: UInt32) -> [UInt32] {
        guard let (first, second) = pairs[scalar] else { return [scalar] }
        return decomposed(first) + [second]
    }

    /// The canonical order: a stable sort of each run of marks by class.
    private func sortMarks(_ scalars: inout [UInt32]) {
        guard scalars.count > 2 else { return }
        for index in 2..<scalars.count {
            let order = combiningClass(scalars[index])
            var place = index
            while order != 0, place > 1, combiningClass(scalars[place - 1]) > order {
                scalars.swapAt(place, place - 1)
                place -= 1
            }
        }
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    private static let hangul: ClosedRange<UInt32> = 0xac00...0xd7a3

    /// Letters whose stroke or ligature has no decomposition.
    private static let strokes: [UInt32: [UInt32]] = [
        0xdf: [0x73, 0x73], 0xe6: [0x61, 0x65], 0xf0: [0x64], 0xf8: [0x6f], 0xfe: [0x74, 0x68], 0x111: [0x64], 0x127: [0x68],
        0x131: [0x69], 0x142: [0x6c], 0x153: [0x6f, 0x65], 0x167: [0x74], 0x3c2: [0x3c3], 0x180: [0x62], 0x1e5: [0x67], 0x268: [0x69],
    ]

    /// Letters of their own, whose mark is no accent: the short i and short u of Cyrillic.
    private static let kept: Set<UInt32> = [0x439, 0x45e]
}
