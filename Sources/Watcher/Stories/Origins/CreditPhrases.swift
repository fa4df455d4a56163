import Text

/// How reports credit others, in all languages at once; from Data/lineage/phrases.txt.
struct CreditPhrases: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case attribution, told, citing, label, reprint, syndication, contribution, signature
        case byline, joiner, filler, media, short, generic, picture

        /// Whether its phrases hold the place of the source.
        var namesSource: Bool {
            switch self {
            case .attribution, .told, .citing, .reprint, .syndication, .contribution: true
            default: false
            }
        }

        var isOneWord: Bool { [.media, .short, .generic, .picture].contains(self) }
    }

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

    static let builtIn = CreditPhrases(added: "")

    private(set) var phrases = WordList<Phrase>()
    private(set) var labels = WordList<Phrase>()
    private(set) var bylines = WordList<Bool>()
    /// Words between the names of a line that holds nothing but credits.
    private(set) var joiners = WordList<Bool>()
    private(set) var fillers = WordList<Bool>()
    private(set) var media: Set<UInt64> = []
    /// Names too short to tell, each with the full name that is meant on pages under a country's domain.
    private(set) var short: [UInt64: [String: String]] = [:]
    /// Words of which no source is made: "Agencies".
    private(set) var generic: Set<UInt64> = []
    private(set) var pictures: Set<UInt64> = []

    /// - Parameter added: lines beside the program's.
    init(added: String) {
        for row in LineageData.rows(added) + LineageData.rows(LineageData.phrases) where row.count >= 3 {
            guard let kind = Kind(rawValue: row[0]) else { continue }
            insert(kind, row[2], row.count > 3 ? row[3] : nil)
        }
    }

    private mutating func insert(_ kind: Kind, _ text: String, _ detail: String?) {
        switch kind {
        case .label: labels.insert(text, Phrase(kind: .label, words: "\(text): *", followsSource: false))
        case .byline: bylines.insert(text, true)
        case .joiner: joiners.insert(text, true)
        case .filler: fillers.insert(text, true)
        case .media: media.insert(Self.word(text))
        case .generic: generic.insert(Self.word(text))
        case .picture: pictures.insert(Self.word(text))
        case .short: short[Self.word(text), default: [:]].merge(Self.countries(detail ?? "")) { first, _ in first }
        case .attribution, .told, .citing, .reprint, .syndication, .contribution, .signature: insert(phrase: text, kind, detail)
        }
    }

    private mutating func insert(phrase text: String, _ kind: Kind, _ fixed: String?) {
        let parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        let followsSource = parts.count == 2 && LineageData.trimmed(parts[0][...]).isEmpty
        let closing = parts.count == 2 && !followsSource && Self.wordCount(parts[1]) > 0 ? Self.word(parts[1]) : nil
        phrases.insert(
            followsSource ? parts[1] : parts[0],
            Phrase(kind: kind, words: text, followsSource: followsSource, closing: closing, fixed: fixed))
    }

    /// "uk: The Times, in: Times of India".
    private static func countries(_ list: String) -> [String: String] {
        var names: [String: String] = [:]
        for item in LineageData.items(list) {
            let parts = item.split(separator: ":").map { LineageData.trimmed($0) }
            if parts.count == 2 { names[parts[0]] = parts[1] }
        }
        return names
    }

    static func wordCount(_ text: String) -> Int { TextReader.tokenizer.tokens(in: text).count }

    private static func word(_ text: String) -> UInt64 { TextReader.hash.hashes(of: TextReader.tokenizer.tokens(in: text)).first ?? 0 }
}
