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
        guard !isNotice || notices.insert(reading.hash(sentence.words)).inserted else { return }
        let voice = kind == .corrects || kind == .retracts ? content(of: sentence, without: range) : voice(at: range, in: sentence)
        if !isDeep { keep(voice, kind) }
        var finding = finding(kind, "", sentence, voice.keys(of: kind), isDeep: isDeep)
        finding.names = voice.names
        finding.content = voice.contentKeys(of: kind)
        finding.isNotice = isNotice
        note(finding)
    }

    /// Remembers who takes a stance, or what a correction speaks of.
    private mutating func keep(_ voice: StanceVoice, _ kind: Development.Kind) {
        marks.stances |= kind.bit
        for key in voice.allKeys(of: kind) where marks.voices.count < ReportMarks.maximumVoices && !marks.voices.contains(key) {
            marks.voices.append(key)
        }
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
