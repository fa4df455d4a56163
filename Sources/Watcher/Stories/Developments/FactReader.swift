import Model
import Text

/// Reads from a report its names, numbers, quotations and stances, and which of them may be news. Conservative: what stands deep in
/// the text is put forward for later forms of a known text alone, and what stands once only not at all.
struct FactReader {
    /// Words of a quotation that make it worth comparing.
    static let quoteWords = 8
    /// Findings kept of one report, and those deep in its text.
    static let maximum = 12
    /// Sentences that are read.
    private static let sentences = 60
    /// Sentences of the text, from its first, in which new names and quotations may be news.
    private static let nameSentences = 2
    private static let quoteSentences = 5

    let reading: TextReading
    let title: String
    let text: String
    let language: ReportLanguage?
    let words = FactWords.builtIn
    private let sources = SourceRegistry.builtIn.spellings
    var marks: ReportMarks
    private var findings: [Finding] = []
    private var deep: [Finding] = []
    /// Keys of names by word.
    private var keys: [UInt64: UInt32] = [:]
    /// Sentences that were taken for notices.
    var notices: Set<UInt32> = []
    private var titleKeys: Set<UInt32> = []
    /// Numbers of the title with what they count.
    var titleNumbers: Set<UInt32> = []
    /// How many numbers, and amounts, are kept.
    var counts = 0
    var amounts = 0

    /// - Parameter language: BCP 47, as given by the feed or entry.
    init(reading: TextReading, title: String, text: String, language: String?, marks: ReportMarks) {
        self.reading = reading
        self.title = title
        self.text = text
        self.language = ReportLanguage.of(reading, tag: language)
        self.marks = marks
    }

    mutating func read() -> (marks: ReportMarks, findings: [Finding]) {
        readNames()
        readQuotes()
        var number = -1
        for sentence in reading.sentences.prefix(Self.sentences) {
            if !sentence.isTitle { number += 1 }
            let place = sentence.isTitle ? 0 : number
            readStances(sentence, number: place)
            if !sentence.isTitle { readNewNames(sentence, isDeep: number >= Self.nameSentences) }
            readNumbers(sentence, number: place)
        }
        return (marks, findings + deep)
    }

    mutating func note(_ finding: Finding) {
        if finding.isDeep {
            if deep.count < Self.maximum { deep.append(finding) }
        } else if findings.count < Self.maximum {
            findings.append(finding)
        }
    }

    func isQuoted(_ index: Int) -> Bool { reading.quotes.contains { $0.contains(index) } }

    // MARK: Names

    /// Capitalised words of the text that do not begin a sentence, then those of a title that is not all in capitals.
    private mutating func readNames() {
        for isTitle in [false, true] {
            for sentence in reading.sentences where sentence.isTitle == isTitle {
                if isTitle { for index in sentence.words { titleKeys.insert(key(index)) } }
                for index in sentence.words.dropFirst(isTitle ? 0 : 1) where isName(index) && marks.names.count < ReportMarks.maximumNames {
                    let key = key(index)
                    if !marks.names.contains(key) { marks.names.append(key) }
                }
            }
        }
    }

    func isName(_ index: Int) -> Bool {
        let marks = reading.tokens.marks[index]
        return marks.contains(.capitalised) && marks.isDisjoint(with: [.number, .ideograph]) && reading.tokens.range(index).count >= 3
            && !words.passing.contains(reading.words[index]) && !words.calendar.contains(reading.words[index])
            && !words.money.contains(reading.words[index])
    }

    /// The key of a word as a name.
    mutating func key(_ index: Int) -> UInt32 {
        let word = reading.words[index]
        if let known = keys[word] { return known }
        let text = reading.tokens.string(index)
        let place = isName(index) ? NameKey.ofPlace(text, isInflected: language != .en) : nil
        let key = place ?? NameKey.of(text)
        keys[word] = key
        return key
    }

    /// Names, and places, that the title holds too; without a title those that the text comes back to twice. Whom a report quotes in
    /// passing is for the story's file alone.
    private mutating func readNewNames(_ sentence: TextReading.Sentence, isDeep: Bool) {
        var index = sentence.words.lowerBound + 1
        while index < sentence.words.upperBound {
            guard isName(index) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.words.upperBound, end - index < 4, isName(end), reading.before[end].isEmpty { end += 1 }
            let isPlace = isPlace(index, in: sentence)
            let central = isCentral(end - 1)
            let isSource = sources.match(at: index, in: reading, before: sentence.words.upperBound) != nil
            if isSource {
                index = end
                continue
            }
            let isLong = end - index > 1
            let isTold = isLong || isPlace || isNameAlone(index, in: sentence)
            if central ? isTold : isLong && !isPlace && !isDeep && isVoice(index) {
                let keys = (index..<end).map { key($0) }
                let kind: Development.Kind = !central ? .voice : isPlace ? .place : .name
                note(finding(kind, display(index..<end), sentence, keys, isDeep: isDeep))
            }
            index = end
        }
    }

    /// Whether the title is all in capitals.
    private var isShouted: Bool {
        reading.sentences.filter(\.isTitle).flatMap { Array($0.words) }.allSatisfy {
            let marks = reading.tokens.marks[$0]
            return marks.contains(.number) || marks.contains(.allCapitals) || reading.tokens.range($0).count < 2
        }
    }

    /// German writes all nouns with capitals: those behind an article are no names.
    private func isVoice(_ index: Int) -> Bool { language != .de || words.grammar[reading.words[index - 1]] == nil }

    /// A name of one word that belongs to nothing behind it: "over Ostrava in the east", not "the Russian army".
    private func isNameAlone(_ index: Int, in sentence: TextReading.Sentence) -> Bool {
        // "Météo-France" begins before it. A headline all in capitals names nothing, and "GDP" is no name.
        guard language != .de, !reading.isCapitalised(index - 1), !reading.tokens.marks[index].contains(.allCapitals), !isShouted else {
            return false
        }
        guard index + 1 < sentence.words.upperBound, reading.before[index + 1].isEmpty else { return true }
        return words.grammar[reading.words[index + 1]] != nil || words.small.contains(reading.words[index + 1])
    }

    func isPlace(_ index: Int, in sentence: TextReading.Sentence) -> Bool {
        guard reading.before[index].isEmpty else { return false }
        return (1...2).contains { distance in
            index - distance >= sentence.words.lowerBound
                && words.places.match(at: index - distance, in: reading, sentence: sentence.words, language: language)?.end == index
        }
    }

    private mutating func isCentral(_ index: Int) -> Bool {
        guard !titleKeys.isEmpty else { return reading.words.count { $0 == reading.words[index] } > 2 }
        return titleKeys.contains(key(index))
    }

    // MARK: Quotations

    private mutating func readQuotes() {
        for quote in reading.quotes where quote.count >= Self.quoteWords && quote.count <= 200 {
            var keys: [UInt32] = []
            for start in quote.lowerBound...quote.upperBound - Self.quoteWords {
                guard marks.quotes.count < ReportMarks.maximumQuotes else { break }
                let hash = reading.hash(start..<start + Self.quoteWords)
                keys.append(hash)
                marks.quotes.append(hash)
            }
            guard !keys.isEmpty, let number = reading.sentences.firstIndex(where: { $0.words.contains(quote.lowerBound) }) else { continue }
            note(finding(.quote, "", reading.sentences[number], keys, isDeep: number >= Self.quoteSentences))
        }
    }

    // MARK: Words

    func finding(
        _ kind: Development.Kind, _ text: String, _ sentence: TextReading.Sentence, _ keys: [UInt32], isDeep: Bool
    ) -> Finding {
        Finding(
            kind: kind, text: text, sentence: line(sentence), keys: keys, isDeep: isDeep, bytes: sentence.isTitle ? nil : sentence.bytes)
    }

    /// A sentence as it stands without its dateline, on one line, cut to 240 bytes.
    func line(_ sentence: TextReading.Sentence) -> String {
        let source = sentence.isTitle ? title : text
        let bytes = source.utf8.dropFirst(sentence.bytes.lowerBound).prefix(sentence.bytes.count)
        let read = PlainText.collapse(String(decoding: bytes, as: UTF8.self))
        let whole = sentence.isTitle ? read : Dateline.stripped(read)
        let cut = PlainText.cut(whole, maximumBytes: 240)
        return cut.utf8.count < whole.utf8.count ? cut + "…" : cut
    }

    /// What stands between groups of digits and before a fraction.
    private var separators: (group: String, fraction: String) {
        switch language {
        case .de, .es: (".", ",")
        case .fr, .ru: ("\u{202f}", ",")
        case .en, nil: (",", ".")
        }
    }

    /// Words with their capitals back; the parts of a number joined as they most likely were.
    func display(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            let word = reading.tokens.string(index)
            let isNumber = reading.tokens.marks[index].contains(.number)
            if index > range.lowerBound {
                let continues = isNumber && reading.tokens.marks[index - 1].contains(.number)
                text += !continues ? " " : word.utf8.count == 3 ? separators.group : separators.fraction
            }
            let isCapital = !isNumber && reading.isCapitalised(index) && word.utf8.count >= 3
            text += isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
        }
        return text
    }
}
