import Text

/// Reads the words of an article's beginning with what the frequency table knows of them.
struct WordReader {
    let frequencies: DocumentFrequencies
    let languageWords: LanguageWords
    let places: PlaceReader
    var learnt = LearntFrequencies.none

    /// The words that were read.
    struct Reading {
        var words: [StoryWord] = []
        /// Whether the table, which is of English, knows too few of the words for its weights to say which of them are rare.
        var isForeign = false
        /// Whether enough stories in the language were counted to say it.
        var isLearnt = false
        var language = TextLanguage.unknown
    }

    /// Rarity of a run of code points in a script without spaces, and of one that holds grammar (hiragana).
    private static let runRarity = 40
    private static let grammarRarity = 12
    /// Words that tell whether a text is in the language of the table.
    private static let leastWordsToTell = 8

    func read(_ tokens: Tokens, titleWords: Int) -> Reading {
        let count = min(tokens.count, StoryWeights.words)
        let hasNames = !isShouted(tokens, count: count)
        let headlineWords = titleWords > 0 ? titleWords : TermCollector.openingWords
        return tokens.bytes.withUnsafeBufferPointer { bytes in
            var words: [StoryWord] = []
            var entries: [DocumentFrequencies.Entry] = []
            var stem = WordStem()
            var languages = LanguageReader()
            words.reserveCapacity(count)
            for index in 0..<count {
                let marks = tokens.marks[index]
                let isLead = index < StoryWeights.leadWords
                let written = UnsafeBufferPointer(rebasing: bytes[tokens.range(index)])
                guard !marks.contains(.ideograph) else {
                    languages.note(written, stem: 0, isNumber: false)
                    var word = run(at: index, tokens: tokens, count: count, bytes: bytes, isLead: isLead)
                    word.isHeadline = index < headlineWords
                    words.append(word)
                    entries.append(DocumentFrequencies.rare)
                    continue
                }
                let hash = stem.with(written) { TermHash.of($0) }
                languages.note(written, stem: hash, isNumber: marks.contains(.number))
                let entry = frequencies.entry(hash)
                let isName =
                    hasNames && index >= titleWords && marks.contains(.capitalised)
                    && marks.isDisjoint(with: [.sentenceStart, .number])
                words.append(
                    StoryWord(
                        hash: hash, rarity: min(entry.weight, StoryWeights.rarest), isName: isName, isLead: isLead,
                        isHeadline: index < headlineWords, tokens: index..<index + 1))
                entries.append(entry)
            }
            let isEnglish = Self.isEnglish(entries)
            if !isEnglish { Self.muteFunctionWords(&words, entries) }
            let isForeign = Self.isForeign(entries, tokens)
            if isForeign { Self.raiseNumbers(&words, tokens) }
            setPlaces(places.places(in: tokens, count: count, isForeign: isForeign), isForeign: isForeign, in: &words)
            let language = languages.language(isEnglish: isEnglish && !isForeign, words: languageWords)
            let counted = learnt[language]
            if let counted { Self.weigh(&words, by: counted) }
            return Reading(words: words, isForeign: isForeign, isLearnt: counted?.isKnown ?? false, language: language)
        }
    }

    /// Lets words be as rare as they were found to be.
    private static func weigh(_ words: inout [StoryWord], by counted: LearntFrequencies.Language) {
        for index in words.indices where words[index].rarity > 0 {
            words[index].rarity = counted.rarity(words[index].term, before: words[index].rarity)
        }
    }

    /// Lets one word stand for each place that is named. Where the rarity of words is known it stays the word's own.
    private func setPlaces(_ hits: [PlaceHit], isForeign: Bool, in words: inout [StoryWord]) {
        for hit in hits {
            words[hit.start].hash = PlaceNames.hash(hit.place)
            words[hit.start].isPlace = true
            words[hit.start].tokens = hit.start..<hit.start + hit.length
            guard isForeign else { continue }
            words[hit.start].rarity = places.names.rarity(hit.place)
            words[hit.start].isName = true
            words[hit.start].isRun = false
            words[hit.start].longRunHash = nil
        }
        guard hits.contains(where: { $0.length > 1 }) else { return }
        var kept = 0
        var next = hits[...]
        for index in words.indices {
            if let hit = next.first, index >= hit.start + hit.length { next = next.dropFirst() }
            if let hit = next.first, index > hit.start { continue }
            words[kept] = words[index]
            kept += 1
        }
        words.removeLast(words.count - kept)
    }

    /// Where the rarity of words is not known numbers count as names do: any language writes them alike, and the table knows them.
    private static func raiseNumbers(_ words: inout [StoryWord], _ tokens: Tokens) {
        for index in words.indices where tokens.marks[index].contains(.number) { words[index].isName = true }
    }

    /// Capitals say nothing where most words are written in them.
    private func isShouted(_ tokens: Tokens, count: Int) -> Bool {
        var shouted = 0
        for index in 0..<count where tokens.marks[index].contains(.allCapitals) { shouted += 1 }
        return shouted * 2 > count
    }

    /// English is the language of the table: a text with few of its commonest words is in another one.
    private static func isEnglish(_ entries: [DocumentFrequencies.Entry]) -> Bool {
        var common = 0
        for entry in entries where entry.weight <= 8 { common += 1 }
        return common * 100 >= entries.count * 12
    }

    /// Of the words that no other language uses for its grammar, the table knows four in five in English news, and two in five or
    /// fewer in any of 22 other languages. A headline has too few words to tell.
    private static func isForeign(_ entries: [DocumentFrequencies.Entry], _ tokens: Tokens) -> Bool {
        var known = 0
        var unknown = 0
        for (index, entry) in entries.enumerated() where !entry.isFunctionWord && !tokens.marks[index].contains(.number) {
            if entry.weight < DocumentFrequencies.rare.weight { known += 1 } else { unknown += 1 }
        }
        return known + unknown >= leastWordsToTell && known * 100 < (known + unknown) * 45
    }

    private static func muteFunctionWords(_ words: inout [StoryWord], _ entries: [DocumentFrequencies.Entry]) {
        for index in words.indices where entries[index].isFunctionWord { words[index].rarity = 0 }
    }

    /// A run that begins at a code point: two and three of Han and kana, four and six of the South-East Asian scripts,
    /// whose code points are letters.
    private func run(
        at index: Int, tokens: Tokens, count: Int, bytes: UnsafeBufferPointer<UInt8>, isLead: Bool
    ) -> StoryWord {
        let start = tokens.range(index).lowerBound
        let isLetter = isSouthEastAsian(bytes, at: start)
        let short = end(of: isLetter ? 4 : 2, from: index, tokens: tokens, count: count)
        let long = end(of: isLetter ? 6 : 3, from: index, tokens: tokens, count: count)
        guard let short else { return StoryWord(hash: 0, rarity: 0, isRun: true) }
        let rarity = holdsHiragana(bytes[start..<short]) ? Self.grammarRarity : Self.runRarity
        return StoryWord(
            hash: TermHash.of(UnsafeBufferPointer(rebasing: bytes[start..<short])), rarity: rarity, isLead: isLead, isRun: true,
            longRunHash: long.map { TermHash.of(UnsafeBufferPointer(rebasing: bytes[start..<$0])) },
            tokens: index..<index + (isLetter ? 4 : 2), longRunTokens: index..<index + (isLetter ? 6 : 3))
    }

    /// The byte where a run of `length` code-point tokens ends; nil where a word or the end comes before.
    private func end(of length: Int, from index: Int, tokens: Tokens, count: Int) -> Int? {
        guard index + length <= count else { return nil }
        for other in index..<index + length where !tokens.marks[other].contains(.ideograph) { return nil }
        return Int(tokens.ends[index + length - 1])
    }

    /// U+0E00…U+0EFF (Thai, Lao), U+1000…U+109F (Myanmar), U+1780…U+17FF (Khmer).
    private func isSouthEastAsian(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes[index] == 0xe0 || bytes[index] == 0xe1
    }

    /// U+3040…U+309F.
    private func holdsHiragana(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var index = bytes.startIndex
        while index + 2 < bytes.endIndex {
            if bytes[index] == 0xe3, bytes[index + 1] == 0x81 || (bytes[index + 1] == 0x82 && bytes[index + 2] < 0xa0) { return true }
            index += bytes[index] >= 0xf0 ? 4 : 3
        }
        return false
    }
}
