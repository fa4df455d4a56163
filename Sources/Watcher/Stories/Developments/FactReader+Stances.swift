import Model

/// Who confirms, denies, corrects or retracts, read by the language of the text.
extension FactReader {
    /// Words before a phrase, and in German behind it, that may take it back.
    private static let negationBefore = 4
    private static let negationBehind = 5

    mutating func readStances(_ sentence: TextReading.Sentence, number: Int) {
        var index = sentence.words.lowerBound
        while index < sentence.words.upperBound {
            guard let (phrase, end) = words.stances.match(at: index, in: reading, sentence: sentence.words, language: language) else {
                index += 1
                continue
            }
            if case .stance(let kind) = phrase.value { note(kind, at: index..<end, in: sentence, number: number, phrase.isNotice) }
            // An exception's own words are no stance; a phrase with others in between may hold a second one.
            if case .exception = phrase.value { index = end } else { index += 1 }
        }
    }

    private mutating func note(
        _ kind: Development.Kind, at range: Range<Int>, in sentence: TextReading.Sentence, number: Int, _ isNotice: Bool
    ) {
        // Corrections say so at once; denials may come after what is denied.
        let reach =
            switch kind {
            case .corrects: 1
            case .confirms: 2
            default: 3
            }
        guard !isQuoted(range.lowerBound), isNotice || !isNegated(range, in: sentence) else { return }
        let isDeep = number >= reach && !isNotice
        let isKnown = marks.stances & kind.bit != 0
        let key = reading.hash(sentence.words)
        guard isNotice ? notices.insert(key).inserted : !isKnown else { return }
        if !isDeep { marks.stances |= kind.bit }
        var finding = finding(kind, "", sentence, [key], isDeep: isDeep)
        finding.isNotice = isNotice
        note(finding)
    }

    private func isNegated(_ range: Range<Int>, in sentence: TextReading.Sentence) -> Bool {
        var index = range.lowerBound
        while index > sentence.words.lowerBound, range.lowerBound - index < Self.negationBefore, reading.before[index].isEmpty {
            index -= 1
            if words.negations.contains(reading.words[index]) { return true }
        }
        guard language == .de else { return false }
        return (range.upperBound..<min(range.upperBound + Self.negationBehind, sentence.words.upperBound))
            .prefix { reading.before[$0].isEmpty }.contains { words.negations.contains(reading.words[$0]) }
    }
}
