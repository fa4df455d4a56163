import Model
import Text

/// Who takes a stance, and what a correction speaks of.
extension FactReader {
    /// Words before a phrase, and behind it, among which the speaker is looked for.
    private static let before = 24
    private static let behind = 6
    /// Words that are kept of one speaker, and of one correction.
    private static let most = 3
    private static let mostOfContent = 8
    /// Letters of a word that tells something.
    private static let letters = 4

    /// The names in the nearest clause before a phrase that has any, else those behind it; where there are none the other words of the
    /// nearest clause. Words that anybody is called by tell nobody.
    mutating func voice(at range: Range<Int>, in sentence: TextReading.Sentence) -> StanceVoice {
        let clauses = clauses(before: range.lowerBound, in: sentence)
        let inside = range.count > 2 ? range.lowerBound + 1..<range.upperBound - 1 : range.upperBound..<range.upperBound
        let behind = range.upperBound..<min(range.upperBound + Self.behind, sentence.words.upperBound)
        for span in clauses + [inside] {
            let names = span.filter { isParty($0) && isNamed($0, in: sentence) }
            if !names.isEmpty { return StanceVoice(names: names.suffix(Self.most).map { key($0) }) }
        }
        for span in clauses {
            let words = span.filter { isParty($0) && (!reading.isCapitalised($0) || $0 == sentence.words.lowerBound) }
            if !words.isEmpty { return StanceVoice(words: words.prefix(Self.most).map { key($0) }) }
        }
        let names = behind.filter { isParty($0) && isNamed($0, in: sentence) }
        return StanceVoice(names: names.prefix(Self.most).map { key($0) })
    }

    /// What stands before a word between commas and the like, the nearest first.
    private func clauses(before end: Int, in sentence: TextReading.Sentence) -> [Range<Int>] {
        let first = max(sentence.words.lowerBound, end - Self.before)
        var clauses: [Range<Int>] = []
        var end = end
        for index in (first..<end).reversed() where index == first || !reading.before[index].isSubset(of: [.quote]) {
            clauses.append(index..<end)
            end = index
        }
        return clauses
    }

    /// Whether a word may be, or be part of, whom a stance is of.
    private func isParty(_ index: Int) -> Bool {
        let word = reading.words[index]
        return reading.tokens.range(index).count >= Self.letters && !reading.tokens.marks[index].contains(.number)
            && words.grammar[word] == nil && !words.anyone.contains(word) && !words.calendar.contains(word) && !words.passing.contains(word)
            && !(language == .en && reading.tokens.string(index).hasSuffix("ly"))
    }

    /// A name in the midst of a sentence, and at its beginning one that stands elsewhere too; not the place where somebody speaks.
    private mutating func isNamed(_ index: Int, in sentence: TextReading.Sentence) -> Bool {
        guard isName(index), !isPlace(index, in: sentence) else { return false }
        return (index > sentence.words.lowerBound && !sentence.isTitle) || marks.names.contains(key(index))
    }

    /// Names, numbers and days of a notice, and beside them its other words.
    mutating func content(of sentence: TextReading.Sentence, without range: Range<Int>) -> StanceVoice {
        var voice = StanceVoice()
        for index in sentence.words where !range.contains(index) || range.count > Self.mostOfContent {
            if let found = words.numbers.number(at: index, in: reading, before: sentence.words.upperBound, language: language) {
                voice.words.append(UInt32(truncatingIfNeeded: TermHash.mixed(found.thousandths) >> 32))
            } else if words.calendar.contains(reading.words[index]) {
                voice.words.append(key(index))
            } else if isParty(index) {
                let isName = isName(index) && index > sentence.words.lowerBound && language != .de
                if isName { voice.names.append(key(index)) } else { voice.content.append(key(index)) }
            }
        }
        voice.names = Array(voice.names.prefix(Self.mostOfContent))
        voice.words = Array(voice.words.prefix(Self.mostOfContent))
        voice.content = Array(voice.content.prefix(Self.mostOfContent))
        return voice
    }
}
