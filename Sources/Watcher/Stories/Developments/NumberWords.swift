import Text

/// Reads numbers in digits, grouped as any language groups them, and in words; from Data/lineage/numbers.txt.
struct NumberWords: Sendable {
    /// A number as it stands in a text.
    struct Found: Equatable {
        /// In thousandths, so that 1.2 million and 1,200,000 are one.
        var thousandths: UInt64
        /// The word behind it.
        var end: Int
        /// It has a fraction and no word that makes it large: a measure, as a rule.
        var isMeasure: Bool
        /// A word such as "million" ends it.
        var isMultiplied: Bool

        /// The same number with more words to it.
        func reaching(_ end: Int) -> Found {
            var found = self
            found.end = end
            return found
        }

        /// In digits: "9", "1,200", "14.5".
        var digits: String {
            var whole = String(thousandths / 1_000)
            var groups: [Substring] = []
            while whole.count > 3 {
                groups.insert(whole.suffix(3), at: 0)
                whole = String(whole.dropLast(3))
            }
            groups.insert(whole[...], at: 0)
            let fraction = thousandths % 1_000
            guard fraction > 0 else { return groups.joined(separator: ",") }
            var places = String(fraction + 1_000).dropFirst()
            while places.last == "0" { places.removeLast() }
            return "\(groups.joined(separator: ",")).\(places)"
        }
    }

    private enum Part: Sendable {
        case value(UInt64)
        case factor(UInt64)
    }

    /// The largest number that is told apart from others.
    private static let maximum: UInt64 = 1_000_000_000_000_000
    /// The words of a number, at most: "ninety-nine thousand nine hundred".
    private static let words = 8

    private typealias Parts = [UInt64: Part]
    private typealias Phrases = [UInt64: [(words: [UInt64], value: UInt64)]]

    /// By language, since Spanish "once" and "miles" are English words too.
    private var parts: [ReportLanguage: Parts] = [:]
    /// Phrases of several words: "dix-sept", "quatre-vingts".
    private var phrases: [ReportLanguage: Phrases] = [:]
    /// A bit for each word that begins a number, so that most words need no look-up.
    private var filter = [UInt64](repeating: 0, count: 64)
    private let joiners: Set<UInt64> = Set(["y", "et", "and"].compactMap { TextReader.hash.hash($0) })

    init(_ table: String) {
        for row in LineageData.rows(table) where row.count == 3 {
            guard let language = ReportLanguage(rawValue: row[1]) else { continue }
            let isFactor = row[0].hasPrefix("x")
            guard let value = UInt64(isFactor ? row[0].dropFirst() : row[0][...]) else { continue }
            for item in LineageData.items(row[2]) {
                let words = TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: item))
                guard let first = words.first else { continue }
                filter[Int(first >> 6) & 63] |= 1 << (first & 63)
                if words.count > 1 {
                    phrases[language, default: [:]][first, default: []].append((words, value))
                } else {
                    parts[language, default: [:]][first] = isFactor ? .factor(value) : .value(value)
                }
            }
        }
    }

    /// The number that begins at a word; in a text whose language is not known in digits alone.
    func number(at index: Int, in reading: TextReading, before end: Int, language: ReportLanguage?) -> Found? {
        var found: Found
        if reading.tokens.marks[index].contains(.number) {
            guard let digits = digits(at: index, in: reading, before: end) else { return nil }
            found = digits
        } else {
            guard let language, let words = spelled(at: index, in: reading, before: end, language) else { return nil }
            found = words
        }
        guard let factors = language.flatMap({ parts[$0] }) else { return found }
        while found.end < end, reading.before[found.end].isEmpty, case .factor(let factor) = factors[reading.words[found.end]],
            found.thousandths <= Self.maximum / factor
        {
            found.thousandths *= factor
            found.end += 1
            found.isMeasure = false
            found.isMultiplied = true
        }
        return found
    }

    // MARK: Digits

    /// Digits with groups of three, or a fraction; of two numbers in a row the second.
    private func digits(at index: Int, in reading: TextReading, before end: Int) -> Found? {
        guard let first = Self.plain(index, in: reading) else { return nil }
        var value = first.value
        var next = index + 1
        var isGrouped = false
        while next < end, reading.before[next].isEmpty, reading.tokens.marks[next].contains(.number) {
            guard let group = Self.plain(next, in: reading) else { return nil }
            if group.digits == 3, first.digits <= 3, value < Self.maximum / 1_000_000, first.value > 0 {
                value = value * 1_000 + group.value
                isGrouped = true
                next += 1
            } else if !isGrouped, group.digits <= 2, next == index + 1 {
                let fraction = group.digits == 1 ? group.value * 100 : group.value * 10
                return Found(thousandths: value * 1_000 + fraction, end: next + 1, isMeasure: true, isMultiplied: false)
            } else {
                break
            }
        }
        return Found(thousandths: value * 1_000, end: next, isMeasure: false, isMultiplied: false)
    }

    /// A word of digits alone.
    private static func plain(_ index: Int, in reading: TextReading) -> (value: UInt64, digits: Int)? {
        var value: UInt64 = 0
        let range = reading.tokens.range(index)
        guard range.count <= 9 else { return nil }
        for byte in reading.tokens.bytes[range] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + UInt64(byte - 0x30)
        }
        return (value, range.count)
    }

    // MARK: Words

    private func spelled(at index: Int, in reading: TextReading, before end: Int, _ language: ReportLanguage) -> Found? {
        guard let first = value(at: index, in: reading, before: end, language) else { return nil }
        var value = first.value
        var next = first.end
        var last = first.value
        while next < end, next - index < Self.words, last >= 20, last < 100, reading.before[next].isEmpty {
            let joined = joiners.contains(reading.words[next]) ? next + 1 : next
            guard joined < end, reading.before[joined].isEmpty, let unit = self.value(at: joined, in: reading, before: end, language),
                unit.value < (last == 60 || last == 80 ? 20 : 10)
            else { break }
            value += unit.value
            last = unit.value
            next = unit.end
        }
        return Found(thousandths: value * 1_000, end: next, isMeasure: false, isMultiplied: false)
    }

    private func value(at index: Int, in reading: TextReading, before end: Int, _ language: ReportLanguage) -> (value: UInt64, end: Int)? {
        let first = reading.words[index]
        guard filter[Int(first >> 6) & 63] & (1 << (first & 63)) != 0 else { return nil }
        for phrase in phrases[language]?[first] ?? [] where index + phrase.words.count <= end {
            let last = index + phrase.words.count
            if reading.words[index..<last].elementsEqual(phrase.words), reading.before[index + 1..<last].allSatisfy(\.isEmpty) {
                return (phrase.value, last)
            }
        }
        guard case .value(let value) = parts[language]?[first] else { return nil }
        return (value, index + 1)
    }
}
