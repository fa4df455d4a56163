import Model
import Text

/// Numbers with what they count: the dead, the injured, or the word behind them.
extension FactReader {
    /// Sentences, from the first, in which numbers of any thing, and of the dead and the like, may be news.
    private static let unitSentences = 2
    private static let countSentences = 4
    /// Words between a number and what says of the counted, and between the toll and its number.
    private static let distance = 6
    private static let tollDistance = 14
    /// Words behind a number among which the counted are looked for.
    private static let unitWords = 3

    /// Words beside numbers that say what became of those counted.
    private struct Mention {
        var range: Range<Int>
        var count: FactWords.Count
    }

    mutating func readNumbers(_ sentence: TextReading.Sentence, number place: Int) {
        let numbers = numbers(in: sentence)
        guard !numbers.isEmpty else { return }
        let mentions = mentions(in: sentence)
        for (start, found) in numbers {
            let kind = kind(of: start..<found.end, mentions, numbers.map { $0.start..<$0.found.end })
            let unit = kind == nil && found.isMeasure ? nil : unit(behind: found, in: sentence)
            let isPeople = unit.map { words.people.contains(reading.words[$0]) } ?? false
            var keys: [UInt32] = []
            if let kind { keys += Self.pair(TermHash.mixed(FactWords.hash(of: kind)), found.thousandths) }
            if let unit, kind == nil || !isPeople { keys += Self.pair(key(of: unit, isPeople), found.thousandths) }
            guard !keys.isEmpty, !isQuoted(start), kind != nil || isPeople || !isPartOfName(start, in: sentence) else { continue }
            for index in stride(from: 0, to: keys.count, by: 2) { keep(keys[index], keys[index + 1]) }
            let reach = kind == nil ? Self.unitSentences : Self.countSentences
            let end = max(unit.map { $0 + 1 } ?? found.end, found.end)
            let text = display(start..<end) + (unit == nil ? kind.map { " \($0)" } ?? "" : "")
            note(finding(.number, text, sentence, keys, isDeep: place >= reach))
        }
    }

    private mutating func keep(_ counted: UInt32, _ number: UInt32) {
        guard marks.numbers.count < 2 * ReportMarks.maximumNumbers, !marks.numbers.contains(number) else { return }
        marks.numbers += [counted, number]
    }

    /// What is counted, and that with the number.
    private static func pair(_ counted: UInt64, _ thousandths: UInt64) -> [UInt32] {
        [UInt32(truncatingIfNeeded: counted >> 32), UInt32(truncatingIfNeeded: TermHash.mixed(counted ^ thousandths) >> 32)]
    }

    private func key(of word: Int, _ isPeople: Bool) -> UInt64 {
        guard !isPeople else { return TermHash.mixed(FactWords.hash(of: "people")) }
        return UInt64(NameKey.of(reading.tokens.string(word))) << 32
    }

    /// The sentence's numbers, without years and those that name something.
    private func numbers(in sentence: TextReading.Sentence) -> [(start: Int, found: NumberWords.Found)] {
        var numbers: [(start: Int, found: NumberWords.Found)] = []
        var index = sentence.words.lowerBound
        while index < sentence.words.upperBound {
            guard let found = words.numbers.number(at: index, in: reading, before: sentence.words.upperBound, language: language) else {
                index += 1
                continue
            }
            let isNamed =
                index > sentence.words.lowerBound && reading.before[index].isEmpty && words.named.contains(reading.words[index - 1])
            if !isNamed, !isYear(found, at: index), !isPassing(found.end, in: sentence) { numbers.append((index, found)) }
            index = found.end
        }
        return numbers
    }

    private func isYear(_ found: NumberWords.Found, at index: Int) -> Bool {
        found.end == index + 1 && !found.isMultiplied && (1_900_000..<2_100_000).contains(found.thousandths)
            && found.thousandths % 100_000 != 0
    }

    /// Money, times and measures count nothing, whatever follows.
    private func isPassing(_ index: Int, in sentence: TextReading.Sentence) -> Bool {
        index < sentence.words.upperBound && reading.before[index].isEmpty && words.passing.contains(reading.words[index])
    }

    /// The number of a name: "Boeing 737", "Hwasong-12".
    private func isPartOfName(_ start: Int, in sentence: TextReading.Sentence) -> Bool {
        start > sentence.words.lowerBound + 1 && reading.before[start].isEmpty && reading.tokens.marks[start].contains(.number)
            && isName(start - 1) && capitalsTell(sentence)
    }

    // MARK: What became of the counted

    private func mentions(in sentence: TextReading.Sentence) -> [Mention] {
        var mentions: [Mention] = []
        var index = sentence.words.lowerBound
        while index < sentence.words.upperBound {
            let found = words.counts.match(at: index, in: reading, sentence: sentence.words, language: language)
            if let found { mentions.append(Mention(range: index..<found.end, count: found.phrase.value)) }
            index = found?.end ?? index + 1
        }
        return mentions
    }

    /// The nearest mention without a mark or another number between; before the number where two are as near.
    private func kind(of number: Range<Int>, _ mentions: [Mention], _ numbers: [Range<Int>]) -> String? {
        var best: (kind: String, distance: Int)?
        for mention in mentions {
            let isBefore = mention.range.upperBound <= number.lowerBound
            let (first, second) = isBefore ? (mention.range, number) : (number, mention.range)
            guard first.upperBound <= second.lowerBound else { continue }
            let gap = first.upperBound..<second.lowerBound
            guard isOpen(gap, second.lowerBound), !numbers.contains(where: { gap.overlaps($0) })
            else { continue }
            let kind: String
            switch mention.count {
            case .kind(let name):
                guard gap.count <= Self.distance else { continue }
                kind = name
            case .toll:
                let isReached = words.reach.contains(reading.words[max(number.lowerBound, 1) - 1])
                guard isBefore, gap.count <= Self.tollDistance, isReached else { continue }
                kind = "dead"
            }
            if let best, best.distance <= gap.count { continue }
            best = (kind, gap.count)
        }
        return best?.kind
    }

    /// Whether no mark stands within a gap, nor before the word behind it.
    private func isOpen(_ gap: Range<Int>, _ behind: Int) -> Bool {
        gap.allSatisfy { reading.before[$0].isEmpty } && reading.before[behind].isEmpty
    }

    // MARK: The word that says what is counted

    private func unit(behind found: NumberWords.Found, in sentence: TextReading.Sentence) -> Int? {
        var index = found.end
        var heads: [Int] = []
        let capitalsTell = capitalsTell(sentence)
        while index < sentence.words.upperBound, heads.count < Self.unitWords, reading.before[index].isEmpty {
            let word = reading.words[index]
            if words.between.contains(word) || (index == found.end && found.isMultiplied && isLink(index)) {
                index += 1
                continue
            }
            let isWord =
                !words.passing.contains(word) && !words.small.contains(word) && words.grammar[word] == nil
                && !reading.tokens.marks[index].contains(.number)
                && !(capitalsTell && isName(index)) && reading.tokens.range(index).count >= 3
            guard isWord else { break }
            heads.append(index)
            if words.people.contains(word) { break }
            index += 1
        }
        return heads.isEmpty ? nil : head(heads)
    }

    /// "of" behind a million.
    private func isLink(_ index: Int) -> Bool { ["of", "de", "d"].contains(reading.tokens.string(index)) }

    private func head(_ heads: [Int]) -> Int {
        if let people = heads.first(where: { words.people.contains(reading.words[$0]) }) { return people }
        switch language {
        case .en:
            return heads.first { index in
                let word = reading.tokens.string(index)
                return word.hasSuffix("s") && !word.hasSuffix("ss")
            } ?? heads[0]
        case .de: return heads.first { reading.isCapitalised($0) } ?? heads[0]
        default: return heads[0]
        }
    }

    /// Whether a capital letter makes a name: not in German, nor where most words have one.
    private func capitalsTell(_ sentence: TextReading.Sentence) -> Bool {
        guard language != .de else { return false }
        let long = sentence.words.filter { reading.tokens.range($0).count > 3 }
        return long.count { reading.isCapitalised($0) } * 2 <= long.count || !sentence.isTitle
    }
}
