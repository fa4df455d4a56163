import Model
import Text

/// Reads from a report whom it credits: agencies in datelines and bylines, "Source: …", "according to …".
struct CreditReader {
    /// Sources kept of one report, the surest first.
    static let maximum = 6
    /// Sentences, or words, of the text in which an attribution speaks for the whole report.
    static let leadSentences = 3
    static let leadWords = 100

    let reading: TextReading
    let article: Article
    let sources: SourceRegistry
    let phrases: CreditPhrases
    private var found: [Credit] = []
    /// Sources that attributions in the lead name.
    private var leads: Set<String> = []
    /// The sentence before, in the same line, credits a picture.
    private(set) var followsPicture = false

    init(reading: TextReading, article: Article, lists: LineageLists = .builtIn) {
        self.reading = reading
        self.article = article
        sources = lists.sources
        phrases = lists.phrases
    }

    /// The credits, the surest first; of one source the surest.
    mutating func credits() -> [Credit] {
        readFeed()
        readAuthors()
        var number = -1
        for (index, sentence) in reading.sentences.enumerated() {
            if !sentence.isTitle { number += 1 }
            read(sentence, number: sentence.isTitle ? 0 : number, isLast: index == reading.sentences.count - 1)
        }
        readLinks()
        let own = OwnNames(article.outlet, article.url, sources)
        found.removeAll { $0.key.isEmpty || own.contains($0.key) }
        found.sort { $0.confidence > $1.confidence }
        var keys: Set<String> = []
        return Array(found.filter { keys.insert($0.key).inserted }.prefix(Self.maximum))
    }

    // MARK: Sentences

    private mutating func read(_ sentence: TextReading.Sentence, number: Int, isLast: Bool) {
        let isPicture = sentence.words.count <= 40 && sentence.words.contains { phrases.pictures.contains(reading.words[$0]) }
        defer { followsPicture = isPicture && !sentence.endsLine }
        let isNearEnd = sentence.words.upperBound + 40 > reading.words.count
        if !sentence.isTitle, !isPicture {
            readDateline(sentence, number: number, isNearEnd: isNearEnd)
            if number < 5 || isNearEnd { readLine(sentence, isLast: isLast) }
        }
        let isLead = isLead(sentence, number: number)
        var credited: [(phrase: CreditPhrases.Phrase, source: NamedSource)] = []
        for index in sentence.words {
            if !isPicture, isNearEnd || number < 2, let source = rightsHolder(at: index, in: sentence) {
                add(.syndication, source, 85, words: "© \(source.name)")
            }
            for match in phrases.phrases.matches(at: index, in: reading, before: sentence.words.upperBound) {
                let phrase = match.value
                if isPicture, ![.attribution, .told, .citing].contains(phrase.kind) { continue }
                if let name = phrase.fixed {
                    if isNearEnd { add(.byline, named: name, 80, words: phrase.words) }
                } else if phrase.followsSource {
                    if let source = sourceEnding(at: index, in: sentence) { credited.append((phrase, source)) }
                } else if let source = sourceBeginning(at: index + match.count, in: sentence, crossesColon: false) {
                    if let closing = phrase.closing, source.end >= reading.words.count || reading.words[source.end] != closing { continue }
                    credited.append((phrase, source))
                }
            }
        }
        // "A reports, citing B": the report is B's, and A is a voice on the way.
        let cited = credited.filter { $0.phrase.kind == .citing && $0.source.isPublisher }
        for (phrase, source) in cited + (cited.isEmpty ? credited : credited.filter { $0.phrase.kind != .citing }) {
            add(phrase, source, isLead: isLead)
        }
    }

    mutating func add(_ phrase: CreditPhrases.Phrase, _ source: NamedSource, isLead: Bool) {
        let words = "“\(phrase.words.replacing("*", with: source.name))”"
        switch phrase.kind {
        case .attribution, .told, .citing:
            // The second source of a report is another voice in it.
            let usual: UInt8 = phrase.kind == .told && source.isAgency ? 55 : 35
            add(.attribution, source, !isLead ? usual : leads.isSubset(of: [source.key]) ? 65 : 45, words: words)
            if isLead, source.isPublisher { leads.insert(source.key) }
        case .contribution: add(.contribution, source, 35, words: words)
        case .label, .reprint, .syndication, .signature, .byline:
            guard phrase.kind == .label || phrase.kind == .reprint || source.isPublisher else { return }
            var source = source
            source.isPublisher = true
            add(.syndication, source, 85, words: words)
        case .joiner, .filler, .media, .short, .generic, .picture: break
        }
    }

    /// Whether a sentence is the title or near the beginning of the text.
    private func isLead(_ sentence: TextReading.Sentence, number: Int) -> Bool {
        let start = reading.sentences.first { !$0.isTitle }?.words.lowerBound ?? 0
        return sentence.isTitle || number < Self.leadSentences || sentence.words.lowerBound - start < Self.leadWords
    }

    /// The publisher of "© 2026 AFP"; a photograph's has no year.
    private func rightsHolder(at index: Int, in sentence: TextReading.Sentence) -> NamedSource? {
        guard reading.before[index].contains(.copyright), reading.tokens.marks[index].contains(.number),
            let source = sourceBeginning(at: index + 1, in: sentence, crossesColon: false), source.isPublisher
        else { return nil }
        return source
    }

    // MARK: Adding

    mutating func add(_ kind: Credit.Kind, _ source: SourceRegistry.Source, _ confidence: UInt8, words: String) {
        guard source.kind != .photo, source.kind != .platform else { return }
        found.append(
            Credit(kind: kind, name: source.name, key: source.key, confidence: confidence, isPublisher: true, words: words))
    }

    mutating func add(_ kind: Credit.Kind, named name: String, _ confidence: UInt8, words: String) {
        let key = OutletName.key(name)
        if isGeneric(name) { return }
        if let source = sources.source(key: key) { return add(kind, source, confidence, words: words) }
        found.append(Credit(kind: kind, name: name, key: key, confidence: confidence, isPublisher: true, words: words))
    }

    mutating func add(_ kind: Credit.Kind, _ source: NamedSource, _ confidence: UInt8, words: String) {
        found.append(
            Credit(
                kind: kind, name: source.name, key: source.key, confidence: min(confidence, source.ceiling),
                isPublisher: source.isPublisher,
                words: words))
    }
}
