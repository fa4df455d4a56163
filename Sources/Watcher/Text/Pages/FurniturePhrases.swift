/// The set phrases that sites write around articles, in the languages of the data file.
struct FurniturePhrases: Sendable {
    enum Kind: String, Sendable {
        case share, more, related, comments, tags, promotion, cookies, byline, appeared, ad, navigation, paywall

        /// What it is called to people.
        var word: String {
            switch self {
            case .share: "share bar"
            case .more: "link to more"
            case .related: "related links"
            case .comments: "comment prompt"
            case .tags: "tag list"
            case .promotion: "promotion"
            case .cookies: "cookie notice"
            case .byline: "byline"
            case .appeared: "note on where it appeared"
            case .ad: "advertisement"
            case .navigation: "navigation"
            case .paywall: "paywall"
            }
        }

        /// Phrases of these kinds are whole sentences.
        var isSentence: Bool {
            switch self {
            case .promotion, .cookies, .appeared, .paywall, .comments: true
            default: false
            }
        }
    }

    static let shared = FurniturePhrases(data: PackageResources.phrases_txt)

    /// Words of a paragraph looked at, at most.
    static let mostWords = 48
    /// Words that an open phrase which is no sentence may run on to.
    private static let mostLoose = 14

    private struct Pattern: Sendable {
        var kind: Kind
        /// Words; nil is a gap of any number of words.
        var words: [String?]

        var isOpen: Bool { words.contains { $0 == nil } }
    }

    private let byFirstWord: [String: [Pattern]]
    private let open: [Pattern]
    private static let number = "#"
    private static let tokenizer = Tokenizer(folding: .caseAndDiacritics)

    init(data: [UInt8]) {
        var byFirstWord: [String: [Pattern]] = [:]
        var open: [Pattern] = []
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("[") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { continue }
            for phrase in parts[1].split(separator: "|") {
                let words = Self.words(ofPhrase: phrase)
                guard let first = words.first else { continue }
                if let first {
                    byFirstWord[first, default: []].append(Pattern(kind: kind, words: words))
                } else {
                    open.append(Pattern(kind: kind, words: words))
                }
            }
        }
        self.byFirstWord = byFirstWord
        self.open = open
    }

    private static func words(ofPhrase phrase: Substring) -> [String?] {
        phrase.split(separator: " ").flatMap { part -> [String?] in
            if part == "*" { return [nil] }
            return part == "#" ? [number] : tokenizer.tokens(in: String(part)).strings
        }
    }

    /// The kind of phrase that a short text is; nil for text of its own.
    func kind(of text: String) -> Kind? {
        guard !text.isEmpty, text.utf8.count <= 400 else { return nil }
        let tokens = Self.tokenizer.tokens(in: text)
        guard tokens.count > 0, tokens.count <= Self.mostWords else { return nil }
        let words = tokens.strings.map { $0.utf8.allSatisfy(\.isDigit) ? Self.number : $0 }
        let endsSentence = Self.endsSentence(text)
        for pattern in byFirstWord[words[0], default: []] + open where Self.matches(words[...], pattern.words[...]) {
            // "By Tuesday the river had risen." begins like a byline; sentences are text.
            if pattern.isOpen, !pattern.kind.isSentence, endsSentence || words.count > Self.mostLoose { continue }
            return pattern.kind
        }
        return nil
    }

    private static func endsSentence(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last(where: { !["\"", "”", "»", "’", ")", "]"].contains($0) }) else { return false }
        return [".", "!", "?", "。", "！", "？", "؟", "।"].contains(last)
    }

    /// Patterns have few gaps and texts few words, so trying is cheap.
    private static func matches(_ words: ArraySlice<String>, _ pattern: ArraySlice<String?>) -> Bool {
        var words = words
        var pattern = pattern
        while let part = pattern.first {
            guard let part else {
                let rest = pattern.dropFirst()
                if rest.isEmpty { return true }
                return words.indices.contains { matches(words[$0...], rest) }
            }
            guard words.first == part else { return false }
            words = words.dropFirst()
            pattern = pattern.dropFirst()
        }
        return words.isEmpty
    }
}
