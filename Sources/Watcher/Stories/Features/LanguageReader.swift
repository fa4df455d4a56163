import Text

/// Tells the language of an article by the script of its words, by letters that one language of a script has and the others have not,
/// and in Latin letters by the words of its grammar.
struct LanguageReader {
    /// Words in the text's script that it takes to tell.
    private static let leastWords = 8
    /// Letters of one language that it takes, and how many times as many as of any other.
    private static let leastLetters = 2
    private static let letterLead = 4
    /// What a word of grammar counts for; one of several languages is shared among them.
    private static let word = 60
    /// Different words of a text that tell its grammar: a headline has too few.
    private static let leastDifferent = 16
    /// Words of grammar that it takes, and hundredths of all words.
    private static let leastGrammar = 2
    private static let grammarShare = 3
    /// How many times as many as of the next language, in tenths: Spanish has a third of its own in common with Portuguese.
    private static let grammarLead = 13

    /// Letters of Cyrillic and Arabic alphabets by language, each of two bytes of UTF-8 without diacritics: Russian ы э, Ukrainian і є,
    /// Serbian and Macedonian ј, Bulgarian ъ; Arabic ة, Persian گ پ چ, Urdu ے ہ ں ٹ, Kurdish ە ێ ۆ.
    private static let letters: [TextScript: [[UInt16]]] = [
        .cyrillic: [[0xd18b, 0xd18d], [0xd196, 0xd194], [0xd198], [0xd18a]],
        .arabic: [[0xd8a9], [0xdaaf, 0xd9be, 0xda86], [0xdb92, 0xdb81, 0xdaba, 0xd9b9], [0xdb95, 0xdb8e, 0xdb86]],
    ]

    private var scripts = [Int](repeating: 0, count: TextScript.allCases.count)
    private var counts: [TextScript: [Int]] = [:]
    /// Stems of the words in Latin letters.
    private var latin: [UInt64] = []

    /// Notes a folded word.
    mutating func note(_ word: UnsafeBufferPointer<UInt8>, stem: UInt64, isNumber: Bool) {
        let script = isNumber ? .unknown : TextScript.of(word)
        scripts[Int(script.rawValue)] += 1
        if script == .latin {
            latin.append(stem)
        } else if let alphabets = Self.letters[script] {
            countLetters(word, alphabets, script)
        }
    }

    private mutating func countLetters(_ word: UnsafeBufferPointer<UInt8>, _ alphabets: [[UInt16]], _ script: TextScript) {
        var index = 0
        while index + 1 < word.count {
            guard word[index] >= 0x80 else {
                index += 1
                continue
            }
            let letter = UInt16(word[index]) << 8 | UInt16(word[index + 1])
            for (place, alphabet) in alphabets.enumerated() where alphabet.contains(letter) {
                counts[script, default: [Int](repeating: 0, count: alphabets.count)][place] += 1
            }
            index += 2
        }
    }

    /// - Parameter isEnglish: whether the table of document frequencies, which is of English, knows the words.
    func language(isEnglish: Bool, words: LanguageWords) -> TextLanguage {
        var scripts = scripts
        // Japanese is written in Han as well.
        if scripts[Int(TextScript.kana.rawValue)] * 10 >= scripts[Int(TextScript.han.rawValue)] {
            scripts[Int(TextScript.kana.rawValue)] += scripts[Int(TextScript.han.rawValue)]
            scripts[Int(TextScript.han.rawValue)] = 0
        }
        let all = scripts.reduce(0, +)
        // A table of figures is in no language.
        guard let script = TextScript.allCases.first(where: { scripts[Int($0.rawValue)] * 3 > all * 2 }), script != .unknown,
            scripts[Int(script.rawValue)] >= Self.leastWords
        else { return .unknown }
        if script == .latin { return TextLanguage(.latin, isEnglish ? LanguageTable.english : grammar(words)) }
        return TextLanguage(script, counts[script].map(alphabet) ?? 0)
    }

    /// The language whose letters there are, from 1.
    private func alphabet(_ counts: [Int]) -> Int {
        let ranked = counts.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
        guard ranked[0].element >= Self.leastLetters, ranked[0].element >= Self.letterLead * ranked[1].element else { return 0 }
        return ranked[0].offset + 1
    }

    /// The language whose words of grammar there are, from 1.
    private func grammar(_ words: LanguageWords) -> Int {
        // Each once: a table of goods says "la" in every line.
        let latin = Set(latin)
        guard latin.count >= Self.leastDifferent else { return 0 }
        var counts = [Int](repeating: 0, count: LanguageTable.languages.count)
        for stem in latin {
            let languages = words.languages(stem)
            guard languages != 0 else { continue }
            for place in counts.indices where languages & (1 << UInt32(place)) != 0 {
                counts[place] += Self.word / languages.nonzeroBitCount
            }
        }
        let ranked = counts.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
        guard ranked[0].element >= Self.leastGrammar * Self.word,
            ranked[0].element * 100 >= Self.grammarShare * Self.word * latin.count,
            ranked[0].element * 10 >= Self.grammarLead * ranked[1].element
        else { return 0 }
        return ranked[0].offset + 1
    }
}
