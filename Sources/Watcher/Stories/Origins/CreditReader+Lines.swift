import Model
import Text

/// Datelines, and lines that hold nothing but credits.
extension CreditReader {
    /// "(Reuters) -", "(APA/dpa)", "/ТАСС/", "— РИА Новости." near the beginning, and agencies in parentheses at the end.
    mutating func readDateline(_ sentence: TextReading.Sentence, number: Int, isNearEnd: Bool) {
        let isFirst = isBeginning(sentence)
        guard number < 2 || isFirst || isNearEnd else { return }
        for index in sentence.words {
            let offset = index - sentence.words.lowerBound
            guard offset < 30 || isNearEnd else { return }
            let before = reading.before[index]
            if !before.isDisjoint(with: [.opening, .slash]) {
                if let list = agencies(from: index, in: sentence), list.isEnclosed, offset < 12 || list.isFollowedByBreak {
                    for source in list.sources { add(.dateline, source, 90, words: "dateline (\(source.name))") }
                    return
                }
            } else if before.contains(.dash), offset < 20, let list = agencies(from: index, in: sentence), list.isFollowedByBreak {
                if let source = list.sources.first { add(.dateline, source, 85, words: "dateline — \(source.name)") }
                return
            } else if offset == 0, isFirst, let list = agencies(from: index, in: sentence), list.isDateline {
                if let source = list.sources.first { add(.dateline, source, 85, words: "dateline \(source.name)") }
                return
            }
        }
    }

    /// Whether a sentence stands at the beginning of the text, or behind no more than a place and a date: "Москва. 3 марта. INTERFAX.RU -".
    private func isBeginning(_ sentence: TextReading.Sentence) -> Bool {
        let start = reading.sentences.first { !$0.isTitle }?.words.lowerBound ?? 0
        return sentence.words.lowerBound - start < 6 && !sentence.isTitle
    }

    private struct Agencies {
        var sources: [SourceRegistry.Source]
        var isEnclosed: Bool
        var isFollowedByBreak: Bool
        /// "ТАСС, 12 марта", "REUTERS -".
        var isDateline: Bool
    }

    /// One agency, or several parted by slashes and commas.
    private func agencies(from start: Int, in sentence: TextReading.Sentence) -> Agencies? {
        var list: [SourceRegistry.Source] = []
        var index = start
        while let match = sources.spellings.match(at: index, in: reading, before: sentence.words.upperBound) {
            let source = sources.all[match.value]
            guard source.kind == .agency || reading.before[start].contains(.opening), source.kind != .photo else { return nil }
            list.append(source)
            index += match.count
            guard index < sentence.words.upperBound, !reading.before[index].isDisjoint(with: [.slash, .comma, .dash]),
                !reading.before[index].contains(.closing)
            else { break }
        }
        guard !list.isEmpty else { return nil }
        let after = index < reading.before.count ? reading.before[index] : reading.trailing
        let isNumber = index < sentence.words.upperBound && reading.tokens.marks[index].contains(.number)
        return Agencies(
            sources: list, isEnclosed: !after.isDisjoint(with: [.closing, .slash]),
            isFollowedByBreak: !after.isDisjoint(with: [.dash, .colon, .stop, .newline]),
            isDateline: (after.contains(.comma) && isNumber) || after.contains(.dash) || (after.isEmpty && isDate(at: index, in: sentence)))
    }

    /// "Sep 18, 2013": a capitalised word and a number.
    private func isDate(at index: Int, in sentence: TextReading.Sentence) -> Bool {
        index + 1 < sentence.words.upperBound && reading.isCapitalised(index) && reading.tokens.marks[index + 1].contains(.number)
    }

    /// "Source: Xinhua" as a line of its own, whatever the name; at a paragraph's end or in parentheses, where statistics are credited
    /// too, a publisher's alone.
    private mutating func readLabel(_ sentence: TextReading.Sentence) -> Bool {
        let end = sentence.words.upperBound
        for index in sentence.words {
            let isLine = index == sentence.words.lowerBound && sentence.startsLine
            let isInline = index == sentence.words.lowerBound || !reading.before[index].isDisjoint(with: [.opening, .dash])
            guard isLine ? sentence.words.count <= 14 : isInline && index + 8 >= end,
                let label = phrases.labels.match(at: index, in: reading, before: end), index + label.count < end,
                isLine || reading.before[index + label.count].contains(.colon),
                var source = sourceBeginning(at: index + label.count, in: sentence, crossesColon: true),
                isLine || (source.isPublisher && !followsPicture && endsList(source.end, before: end))
            else { continue }
            source.isPublisher = true
            add(label.value, source, isLead: true)
            return true
        }
        return false
    }

    /// Whether a name ends a sentence, or goes on as "Reuters, AFP".
    private func endsList(_ index: Int, before end: Int) -> Bool {
        index == end || !reading.before[index].isDisjoint(with: [.comma, .slash])
    }

    /// A line that holds nothing but credits: "By The Associated Press", "AFP", "Source: Xinhua".
    mutating func readLine(_ sentence: TextReading.Sentence, isLast: Bool) {
        if readLabel(sentence) { return }
        guard sentence.words.count <= 14 else { return }
        let start = sentence.words.lowerBound
        guard (sentence.startsLine && sentence.endsLine) || isLast else { return }
        let byline = phrases.bylines.match(at: start, in: reading, before: sentence.words.upperBound)?.count ?? 0
        var index = start + byline
        var covered = byline
        let own = (article.outlet.key ?? "").split(separator: " ")
        var list: [SourceRegistry.Source] = []
        while index < sentence.words.upperBound {
            if let match = sources.spellings.match(at: index, in: reading, before: sentence.words.upperBound) {
                list.append(sources.all[match.value])
                covered += match.count
                index += match.count
            } else if let match = phrases.joiners.match(at: index, in: reading, before: sentence.words.upperBound) {
                covered += match.count
                index += match.count
            } else {
                if own.contains(Substring(reading.tokens.string(index))) { covered += 1 }
                index += 1
            }
        }
        let isWhole = covered >= sentence.words.count
        for source in list where source.kind == .agency ? isWhole || byline > 0 : isWhole && source.kind == .outlet && byline > 0 {
            add(.byline, source, byline > 0 ? 85 : 80, words: "byline \(source.name)")
        }
    }
}
