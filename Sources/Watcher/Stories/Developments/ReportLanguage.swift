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

    /// The language of a text by the words of its grammar, which a wrong tag does not overrule; where they do not tell, the tag.
    static func of(_ reading: TextReading, tag: String?) -> ReportLanguage? {
        told(by: reading) ?? tag.flatMap { ReportLanguage(tag: $0) }
    }

    private static func told(by reading: TextReading) -> ReportLanguage? {
        let words = reading.words.prefix(Self.words)
        var counts: [ReportLanguage: Int] = [:]
        for word in words {
            if let language = FactWords.builtIn.grammar[word] { counts[language, default: 0] += 1 }
        }
        let ranked = allCases.map { (language: $0, count: counts[$0] ?? 0) }.sorted { $0.count > $1.count }
        guard ranked[0].count >= least, ranked[0].count * 100 >= words.count * share, ranked[0].count >= ranked[1].count * lead else {
            return nil
        }
        return ranked[0].language
    }
}
