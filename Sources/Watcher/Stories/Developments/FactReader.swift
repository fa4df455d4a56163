import Model
import Text

/// Reads from a report its names, numbers, quotations and stances, and which of them may be news. Conservative: what stands deep in
/// the text, or once only, is not put forward.
struct FactReader {
    /// Words of a quotation that make it worth comparing.
    static let quoteWords = 8
    /// Findings kept of one report.
    static let maximum = 12

    let reading: TextReading
    let title: String
    let text: String
    private let words = StanceWords.builtIn
    private var marks: ReportMarks
    private var findings: [Finding] = []

    init(reading: TextReading, title: String, text: String, marks: ReportMarks) {
        self.reading = reading
        self.title = title
        self.text = text
        self.marks = marks
    }

    mutating func read() -> (marks: ReportMarks, findings: [Finding]) {
        readNames()
        readQuotes()
        var number = -1
        for sentence in reading.sentences {
            if !sentence.isTitle { number += 1 }
            guard number < 4 else { break }
            readStance(sentence, number: sentence.isTitle ? 0 : number)
            if number < 2 { readNewNames(sentence) }
            readNumbers(sentence, isLead: number < 1)
        }
        for sentence in reading.sentences.dropFirst(4).prefix(40) { readNumbers(sentence, isLead: false) }
        return (marks, Array(findings.prefix(Self.maximum)))
    }

    // MARK: Stances

    private mutating func readStance(_ sentence: TextReading.Sentence, number: Int) {
        for index in sentence.words {
            guard let match = words.stances.match(at: index, in: reading, before: sentence.words.upperBound) else { continue }
            let kind = match.value
            // Corrections say so at once; denials may come after what is denied.
            let reach =
                switch kind {
                case .corrects: 1
                case .confirms: 2
                default: 3
                }
            guard number < reach, marks.stances & kind.bit == 0, !isQuoted(index) else { continue }
            marks.stances |= kind.bit
            findings.append(Finding(kind: kind, text: "", sentence: line(sentence), keys: []))
        }
    }

    private func isQuoted(_ index: Int) -> Bool { reading.quotes.contains { $0.contains(index) } }

    // MARK: Names

    /// Capitalised words of the text that do not begin a sentence, then those of a title that is not all in capitals.
    private mutating func readNames() {
        for isTitle in [false, true] {
            for sentence in reading.sentences where sentence.isTitle == isTitle {
                for index in sentence.words.dropFirst(isTitle ? 0 : 1) where isName(index) {
                    let hash = Self.short(reading.words[index])
                    if !marks.names.contains(hash) { marks.names.append(hash) }
                    if marks.names.count == ReportMarks.maximumNames { return }
                }
            }
        }
    }

    private func isName(_ index: Int) -> Bool {
        let marks = reading.tokens.marks[index]
        return marks.contains(.capitalised) && marks.isDisjoint(with: [.number, .ideograph]) && reading.tokens.range(index).count >= 3
            && !words.passing.contains(reading.words[index])
    }

    /// Names of two words or more, and places, near the beginning, that the title holds too; without a title those that the text comes
    /// back to twice. Whom a report quotes in passing is not news.
    private mutating func readNewNames(_ sentence: TextReading.Sentence) {
        guard !sentence.isTitle else { return }
        var index = sentence.words.lowerBound + 1
        while index < sentence.words.upperBound {
            guard isName(index) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.words.upperBound, end - index < 4, isName(end), reading.before[end].isEmpty { end += 1 }
            let isPlace = (1...2).contains { distance in
                index - distance >= sentence.words.lowerBound && reading.before[index].isEmpty
                    && words.places.match(at: index - distance, in: reading, before: index)?.count == distance
            }
            if end - index > 1 || isPlace, isCentral(reading.words[end - 1]) {
                let keys = (index..<end).map { Self.short(reading.words[$0]) }
                findings.append(
                    Finding(kind: isPlace ? .place : .name, text: display(index..<end), sentence: line(sentence), keys: keys))
            }
            index = end
        }
    }

    private func isCentral(_ word: UInt64) -> Bool {
        let title = reading.sentences.prefix { $0.isTitle }
        guard !title.isEmpty else { return reading.words.count { $0 == word } > 2 }
        return title.contains { reading.words[$0.words].contains(word) }
    }

    // MARK: Numbers

    private mutating func readNumbers(_ sentence: TextReading.Sentence, isLead: Bool) {
        var index = sentence.words.lowerBound
        while index < sentence.words.upperBound, marks.numbers.count < 2 * ReportMarks.maximumNumbers {
            guard reading.tokens.marks[index].contains(.number) else {
                index += 1
                continue
            }
            let start = index
            while index < sentence.words.upperBound, reading.tokens.marks[index].contains(.number),
                index == start || reading.before[index].isEmpty
            { index += 1 }
            guard let unit = unit(at: index, in: sentence) else { continue }
            let keys = [reading.hash(unit), reading.hash(start..<unit.upperBound)]
            if !marks.numbers.contains(keys[1]) { marks.numbers += keys }
            if isLead, !isQuoted(start) {
                findings.append(
                    Finding(kind: .number, text: display(start..<unit.upperBound), sentence: line(sentence), keys: keys))
            }
        }
    }

    /// The word that says what is counted, with a magnitude before it.
    private func unit(at index: Int, in sentence: TextReading.Sentence) -> Range<Int>? {
        var end = index
        while end < sentence.words.upperBound, end - index < 3, reading.before[end].isEmpty {
            let word = reading.words[end]
            guard !words.passing.contains(word), !isName(end), !reading.tokens.marks[end].contains(.number) else { return nil }
            end += 1
            guard words.magnitudes.contains(word) else {
                return reading.tokens.range(end - 1).count >= 3 ? index..<end : nil
            }
        }
        return nil
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
            guard !keys.isEmpty, let number = reading.sentences.firstIndex(where: { $0.words.contains(quote.lowerBound) }), number < 5
            else {
                continue
            }
            findings.append(Finding(kind: .quote, text: "", sentence: line(reading.sentences[number]), keys: keys))
        }
    }

    // MARK: Words

    private static func short(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 32) }

    /// A sentence as it stands, on one line, cut to 240 bytes.
    private func line(_ sentence: TextReading.Sentence) -> String {
        let source = sentence.isTitle ? title : text
        let bytes = source.utf8.dropFirst(sentence.bytes.lowerBound).prefix(sentence.bytes.count)
        let whole = PlainText.collapse(String(decoding: bytes, as: UTF8.self))
        let cut = PlainText.cut(whole, maximumBytes: 240)
        return cut.utf8.count < whole.utf8.count ? cut + "…" : cut
    }

    /// Words with their capitals back; the parts of a number joined as they most likely were.
    private func display(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            let word = reading.tokens.string(index)
            let isNumber = reading.tokens.marks[index].contains(.number)
            if index > range.lowerBound {
                let continues = isNumber && reading.tokens.marks[index - 1].contains(.number)
                text += !continues ? " " : word.utf8.count == 3 ? "," : "."
            }
            text += isName(index) ? word.prefix(1).uppercased() + word.dropFirst() : word
        }
        return text
    }
}
