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
    /// Amounts that are kept of one report, from its beginning, beside what it counts.
    private static let amounts = 6
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
            if let amount = amount(start, found, in: sentence) {
                note(amount, found, in: sentence, place)
                continue
            }
            let kind = kind(of: start..<found.end, mentions, numbers.map { $0.start..<$0.found.end })
            let unit = kind == nil && found.isMeasure ? nil : unit(behind: found, in: sentence)
            let isPeople = unit.map { words.people.contains(reading.words[$0]) } ?? false
            var keys: [UInt32] = []
            if let kind { keys += CountedThing.pair(CountedThing.named(kind), found.thousandths) }
            if let unit, kind == nil || !isPeople { keys += CountedThing.pair(counted(unit, isPeople), found.thousandths) }
            guard !keys.isEmpty, !isQuoted(start), kind != nil || isPeople || !isPartOfName(start, in: sentence) else { continue }
            for index in stride(from: 0, to: keys.count, by: 2) { keep(keys[index], keys[index + 1]) }
            let reach = kind == nil ? Self.unitSentences : Self.countSentences
            let end = max(unit.map { $0 + 1 } ?? found.end, found.end)
            // The kind's name is English, and so is a number beside it.
            let text = unit == nil ? "\(found.digits) \(kind ?? "")" : display(start..<end)
            var finding = finding(.number, text, sentence, keys, isDeep: place >= reach)
            finding.value = found.thousandths
            finding.isFirstNews = kind != nil && place < Self.unitSentences
            finding.isCentral = isCentral(keys, sentence, place)
            note(finding)
        }
    }

    // MARK: Amounts

    private struct Amount {
        var kind: String
        var text: String
    }

    /// Money and shares: "$14.5 million", "14,5 Mio. Euro", "12 percent".
    private func amount(_ start: Int, _ found: NumberWords.Found, in sentence: TextReading.Sentence) -> Amount? {
        let after = reading.after(found.end - 1)
        if after.contains(.percent) { return Amount(kind: "percent", text: display(start..<found.end) + "%") }
        let isOpen = found.end < sentence.words.upperBound && after.isEmpty
        if isOpen, let match = words.percent.match(at: found.end, in: reading, sentence: sentence.words, language: language) {
            return Amount(kind: "percent", text: display(start..<match.end))
        }
        if isOpen, let end = moneyEnd(found, in: sentence) {
            // "90 millions d'euros".
            let isElided = end - found.end > 1 && reading.tokens.string(found.end) == "d"
            let text = isElided ? "\(display(start..<found.end)) d'\(display(end - 1..<end))" : display(start..<end)
            return Amount(kind: "money", text: text)
        }
        guard reading.before[start].contains(.currency) || after.contains(.currency) else { return nil }
        let number = display(start..<found.end)
        let sign = sign(beside: reading.tokens.string(start), in: sentence)
        return Amount(kind: "money", text: reading.before[start].contains(.currency) ? sign + number : "\(number) \(sign)")
    }

    /// The end of "euros" or "d'euros" behind a number.
    private func moneyEnd(_ found: NumberWords.Found, in sentence: TextReading.Sentence) -> Int? {
        let index = found.isMultiplied && isLink(found.end) ? found.end + 1 : found.end
        return index < sentence.words.upperBound && words.money.contains(reading.words[index]) ? index + 1 : nil
    }

    /// The sign of money of a sentence that begins or ends a number; empty where it has several.
    private func sign(beside digits: String, in sentence: TextReading.Sentence) -> String {
        let signs = Set(line(sentence).unicodeScalars.filter { $0.properties.generalCategory == .currencySymbol })
        return signs.count == 1 ? signs.map { String(Character($0)) }.joined() : ""
    }

    private mutating func note(_ amount: Amount, _ found: NumberWords.Found, in sentence: TextReading.Sentence, _ place: Int) {
        let keys = CountedThing.pair(CountedThing.named(amount.kind), found.thousandths)
        guard amounts < Self.amounts || isCentral(keys, sentence, place) else { return }
        amounts += 1
        if !marks.numbers.contains(keys[1]) { marks.numbers += keys }
        var finding = finding(.number, amount.text, sentence, keys, isDeep: place >= Self.unitSentences)
        finding.value = found.thousandths
        finding.isFirstNews = place < Self.unitSentences
        finding.isAmount = true
        finding.isCentral = isCentral(keys, sentence, place)
        note(finding)
    }

    /// Whether a number of the text's first sentences stands in the title too, or the title is all there is.
    private mutating func isCentral(_ keys: [UInt32], _ sentence: TextReading.Sentence, _ place: Int) -> Bool {
        guard sentence.isTitle else { return place < Self.countSentences && keys.contains { titleNumbers.contains($0) } }
        for index in stride(from: 1, to: keys.count, by: 2) { titleNumbers.insert(keys[index]) }
        return text.isEmpty
    }

    private mutating func keep(_ counted: UInt32, _ number: UInt32) {
        guard counts < ReportMarks.maximumNumbers, !marks.numbers.contains(number) else { return }
        counts += 1
        marks.numbers += [counted, number]
    }

    private func counted(_ word: Int, _ isPeople: Bool) -> UInt64 {
        isPeople ? CountedThing.named("people") : CountedThing.word(NameKey.of(reading.tokens.string(word)))
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
            let whole = whole(of: found, in: sentence)
            // "One of the injured" counts nobody.
            let isPart = whole == nil && isPartOfMany(found, in: sentence)
            if !isNamed, !isPart, !isAge(index, in: sentence), !isYear(found, at: index), !isPassing(found.end, in: sentence) {
                numbers.append((index, whole.map { found.reaching($0) } ?? found))
            }
            index = whole ?? found.end
        }
        return numbers
    }

    /// The end of the number of which this one is a part: "two of the three hikers".
    private func whole(of found: NumberWords.Found, in sentence: TextReading.Sentence) -> Int? {
        guard !found.isMultiplied else { return nil }
        var index = found.end
        let reach = min(found.end + 2, sentence.words.upperBound)
        while index < reach, reading.before[index].isEmpty, words.part.contains(reading.words[index]) { index += 1 }
        guard index > found.end, index < sentence.words.upperBound, reading.before[index].isEmpty else { return nil }
        return words.numbers.number(at: index, in: reading, before: sentence.words.upperBound, language: language)?.end
    }

    private func isPartOfMany(_ found: NumberWords.Found, in sentence: TextReading.Sentence) -> Bool {
        !found.isMultiplied && found.end < sentence.words.upperBound && reading.before[found.end].isEmpty
            && words.part.contains(reading.words[found.end])
    }

    /// "A man of 34".
    private func isAge(_ index: Int, in sentence: TextReading.Sentence) -> Bool {
        index > sentence.words.lowerBound + 1 && isLink(index - 1) && words.person.contains(reading.words[index - 2])
    }

    private func isYear(_ found: NumberWords.Found, at index: Int) -> Bool {
        found.end == index + 1 && !found.isMultiplied && (1_900_000..<2_100_000).contains(found.thousandths)
            && found.thousandths % 100_000 != 0
    }

    /// Times and measures count nothing, whatever follows.
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
                return "dead"
            }
            if let best, best.distance <= gap.count { continue }
            best = (kind, gap.count)
        }
        return best?.kind
    }

    /// Whether no mark but those of a name stands within a gap, nor before the word behind it.
    private func isOpen(_ gap: Range<Int>, _ behind: Int) -> Bool {
        gap.allSatisfy { reading.before[$0].isSubset(of: [.quote]) } && reading.before[behind].isSubset(of: [.quote])
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
                && !reading.tokens.marks[index].contains(.number) && !(language == .de && !reading.isCapitalised(index))
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
