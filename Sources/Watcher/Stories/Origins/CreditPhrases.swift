import Text

/// How reports credit others, in all languages at once; from Data/lineage/phrases.txt.
struct CreditPhrases: Sendable {
    enum Kind: String, Sendable { case attribution, told, label, reprint, syndication, contribution, signature, byline }

    struct Phrase: Sendable {
        var kind: Kind
        /// With `*` for the source.
        var words: String
        /// Whether the source stands before the words.
        var followsSource: Bool
        /// What may stand behind the source: the hash of the word, for "wie * berichtet".
        var closing: UInt64?
        /// The source of a phrase that names none.
        var fixed: String?
    }

    static let builtIn = CreditPhrases()

    let phrases: WordList<Phrase>
    let labels: WordList<Phrase>
    let bylines: WordList<Bool>
    let fillers: WordList<Bool>
    let media: Set<UInt64>
    let short: Set<UInt64>
    let pictures: Set<UInt64>

    private init() {
        var phrases = WordList<Phrase>()
        var labels = WordList<Phrase>()
        var bylines = WordList<Bool>()
        var fillers = WordList<Bool>()
        var sets: [String: Set<UInt64>] = [:]
        for row in LineageData.rows(LineageData.phrases) where row.count >= 3 {
            switch row[0] {
            case "label": labels.insert(row[2], Phrase(kind: .label, words: "\(row[2]): *", followsSource: false))
            case "byline": bylines.insert(row[2], true)
            case "filler": fillers.insert(row[2], true)
            case "media", "short", "picture": sets[row[0], default: []].insert(Self.word(row[2]))
            default:
                guard let kind = Kind(rawValue: row[0]) else { continue }
                let parts = row[2].split(separator: "*", omittingEmptySubsequences: false).map(String.init)
                let followsSource = parts.count == 2 && parts[0].isEmpty
                let closing = parts.count == 2 && !followsSource && !parts[1].isEmpty ? Self.word(parts[1]) : nil
                phrases.insert(
                    followsSource ? parts[1] : parts[0],
                    Phrase(
                        kind: kind, words: row[2], followsSource: followsSource, closing: closing, fixed: row.count > 3 ? row[3] : nil))
            }
        }
        self.phrases = phrases
        self.labels = labels
        self.bylines = bylines
        self.fillers = fillers
        media = sets["media"] ?? []
        short = sets["short"] ?? []
        pictures = sets["picture"] ?? []
    }

    private static func word(_ text: String) -> UInt64 { TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: text)).first ?? 0 }
}
