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
    let sources = SourceRegistry.builtIn
    let phrases = CreditPhrases.builtIn
    private var found: [Credit] = []
    /// Sources that attributions in the lead name.
    private var leads: Set<String> = []

    init(reading: TextReading, article: Article) {
        self.reading = reading
        self.article = article
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
        let own = article.outlet.key.map(sources.canonicalKey)
        found.removeAll { $0.key == own || $0.key.isEmpty }
        found.sort { $0.confidence > $1.confidence }
        var keys: Set<String> = []
        return Array(found.filter { keys.insert($0.key).inserted }.prefix(Self.maximum))
    }

    // MARK: Beside the text

    private mutating func readFeed() {
        if let name = article.references.source, !name.isEmpty { add(.source, named: name, 90, words: "the feed names \(name) as source") }
        guard let host = article.url.flatMap(URLResolver.host), let source = sources.source(host: host) else { return }
        add(.source, source, 85, words: "its page is \(host)'s")
    }

    private mutating func readAuthors() {
        for author in article.authors.prefix(8) {
            let line = TextReader().read(title: "", text: author)
            for index in line.words.indices {
                guard let match = sources.spellings.match(at: index, in: line, before: line.words.count) else { continue }
                let source = sources.all[match.value]
                // A person may be called Bloomberg; a whole line is not.
                guard source.kind == .agency, match.count == line.words.count || !line.before[index].isEmpty || index == 0 else { continue }
                add(.byline, source, 85, words: "by \(author.prefix(60))")
            }
        }
    }

    // MARK: Sentences

    private mutating func read(_ sentence: TextReading.Sentence, number: Int, isLast: Bool) {
        let isPicture = sentence.words.count <= 40 && sentence.words.contains { phrases.pictures.contains(reading.words[$0]) }
        let isNearEnd = sentence.words.upperBound + 40 > reading.words.count
        if !sentence.isTitle, !isPicture {
            readDateline(sentence, number: number, isNearEnd: isNearEnd)
            if number < 5 || isNearEnd { readLine(sentence, isLast: isLast) }
        }
        let isLead = isLead(sentence, number: number)
        for index in sentence.words {
            for match in phrases.phrases.matches(at: index, in: reading, before: sentence.words.upperBound) {
                let phrase = match.value
                if isPicture, phrase.kind != .attribution, phrase.kind != .told { continue }
                if let name = phrase.fixed {
                    if isNearEnd { add(.byline, named: name, 80, words: phrase.words) }
                } else if phrase.followsSource {
                    if let source = sourceEnding(at: index, in: sentence) { add(phrase, source, isLead: isLead) }
                } else if let source = sourceBeginning(at: index + match.count, in: sentence, crossesColon: false) {
                    if let closing = phrase.closing, source.end >= reading.words.count || reading.words[source.end] != closing { continue }
                    add(phrase, source, isLead: isLead)
                }
            }
        }
    }

    private mutating func add(_ phrase: CreditPhrases.Phrase, _ source: NamedSource, isLead: Bool) {
        let words = "“\(phrase.words.replacing("*", with: source.name))”"
        switch phrase.kind {
        case .attribution, .told:
            // The second source of a report is another voice in it.
            let usual: UInt8 = phrase.kind == .told ? (source.isAgency ? 55 : 45) : 35
            add(.attribution, source, !isLead ? usual : leads.isSubset(of: [source.key]) ? 65 : 45, words: words)
            if isLead, source.isPublisher { leads.insert(source.key) }
        case .contribution: add(.contribution, source, 35, words: words)
        case .label, .reprint, .syndication, .signature, .byline:
            guard phrase.kind == .label || phrase.kind == .reprint || source.isPublisher else { return }
            var source = source
            source.isPublisher = true
            add(.syndication, source, 85, words: words)
        }
    }

    /// Whether a sentence is the title or near the beginning of the text.
    private func isLead(_ sentence: TextReading.Sentence, number: Int) -> Bool {
        let start = reading.sentences.first { !$0.isTitle }?.words.lowerBound ?? 0
        return sentence.isTitle || number < Self.leadSentences || sentence.words.lowerBound - start < Self.leadWords
    }

    // MARK: Datelines and lines

    /// "(Reuters) -", "(APA/dpa)", "/ТАСС/", "— РИА Новости." near the beginning, and agencies in parentheses at the end.
    private mutating func readDateline(_ sentence: TextReading.Sentence, number: Int, isNearEnd: Bool) {
        guard number < 2 || isNearEnd else { return }
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
            } else if offset == 0, number == 0, let list = agencies(from: index, in: sentence), list.isDateline {
                if let source = list.sources.first { add(.dateline, source, 85, words: "dateline \(source.name)") }
                return
            }
        }
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

    /// A line that holds nothing but credits: "By The Associated Press", "AFP", "Source: Xinhua".
    private mutating func readLine(_ sentence: TextReading.Sentence, isLast: Bool) {
        guard sentence.words.count <= 14 else { return }
        let start = sentence.words.lowerBound
        if sentence.startsLine, let label = phrases.labels.match(at: start, in: reading, before: sentence.words.upperBound),
            let source = sourceBeginning(at: start + label.count, in: sentence, crossesColon: true)
        {
            var source = source
            source.isPublisher = true
            add(label.value, source, isLead: true)
            return
        }
        guard (sentence.startsLine && sentence.endsLine) || isLast else { return }
        let byline = phrases.bylines.match(at: start, in: reading, before: sentence.words.upperBound)?.count ?? 0
        var index = start + byline
        var covered = byline
        var list: [SourceRegistry.Source] = []
        while index < sentence.words.upperBound {
            if let match = sources.spellings.match(at: index, in: reading, before: sentence.words.upperBound) {
                list.append(sources.all[match.value])
                covered += match.count
                index += match.count
            } else {
                index += 1
            }
        }
        let isWhole = covered >= sentence.words.count
        for source in list where source.kind == .agency ? isWhole || byline > 0 : isWhole && source.kind == .outlet && byline > 0 {
            add(.byline, source, byline > 0 ? 85 : 80, words: "byline \(source.name)")
        }
    }

    // MARK: Adding

    private mutating func add(_ kind: Credit.Kind, _ source: SourceRegistry.Source, _ confidence: UInt8, words: String) {
        guard source.kind != .photo else { return }
        found.append(
            Credit(kind: kind, name: source.name, key: source.key, confidence: confidence, isPublisher: true, words: words))
    }

    private mutating func add(_ kind: Credit.Kind, named name: String, _ confidence: UInt8, words: String) {
        let key = OutletName.key(name)
        if let source = sources.source(key: key) { return add(kind, source, confidence, words: words) }
        found.append(Credit(kind: kind, name: name, key: key, confidence: confidence, isPublisher: true, words: words))
    }

    private mutating func add(_ kind: Credit.Kind, _ source: NamedSource, _ confidence: UInt8, words: String) {
        found.append(
            Credit(
                kind: kind, name: source.name, key: source.key, confidence: min(confidence, source.ceiling),
                isPublisher: source.isPublisher,
                words: words))
    }
}
