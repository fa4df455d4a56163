/// A language whose phrases are known; those of every other one are left unread.
enum ReportLanguage: String, CaseIterable, Sendable {
    case en, de, fr, es, ru

    /// - Parameter tag: BCP 47, such as "de-AT".
    init?(tag: String) {
        self.init(rawValue: String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased())
    }

    /// Words of a text that are looked at.
    private static let words = 400
    /// Of the words of one language's grammar: how many there must be, of a hundred words, and of those of the next language.
    private static let least = 2
    private static let share = 8
    private static let lead = 2

    /// The language of a text by the words of its grammar, which a wrong tag does not overrule; where they do not tell, the tag; without
    /// one the only language that has any of the words, as a headline with one line of text needs it.
    static func of(_ reading: TextReading, tag: String?) -> ReportLanguage? {
        let ranked = ranked(reading)
        return told(by: ranked, words: min(reading.words.count, words)) ?? tag.flatMap { ReportLanguage(tag: $0) }
            ?? (ranked[0].count > 0 && ranked[1].count == 0 ? ranked[0].language : nil)
    }

    /// The languages with how many words of their grammars there are, most first.
    private static func ranked(_ reading: TextReading) -> [(language: ReportLanguage, count: Int)] {
        let words = reading.words.prefix(Self.words)
        var counts: [ReportLanguage: Int] = [:]
        for word in words {
            if let language = FactWords.builtIn.grammar[word] { counts[language, default: 0] += 1 }
        }
        return allCases.map { (language: $0, count: counts[$0] ?? 0) }.sorted { $0.count > $1.count }
    }

    private static func told(by ranked: [(language: ReportLanguage, count: Int)], words: Int) -> ReportLanguage? {
        let (best, next) = (ranked[0], ranked[1])
        guard best.count >= least, best.count * 100 >= words * share, best.count >= next.count * lead else { return nil }
        return best.language
    }
}
