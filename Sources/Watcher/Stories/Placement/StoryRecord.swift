import Model

/// A story within the window: its articles in order, and the sum of its reports.
///
/// Everything follows from the set of its articles, so that a rebuild gives the same record.
struct StoryRecord: Sendable {
    var id: StoryID
    /// Sequence numbers of all articles, ascending.
    private(set) var members: [UInt32] = []
    /// Those that speak for it: its latest reports that are no copies, ascending.
    private(set) var voices: [UInt32] = []
    /// Nil until it is first asked for: a rebuild need not add up stories that nobody adds to.
    private var builtSum: TermSum?
    /// The capped similarities of all pairs of its voices, added up; nil as long as the sum is.
    private var builtPairs: Int?
    private(set) var lastSeen = Timestamp(microseconds: .min)

    init(id: StoryID) { self.id = id }

    /// Whether nothing but headlines without text speaks for it.
    func isHeadlines(_ log: ArticleLog) -> Bool { voices.allSatisfy { log.isHeadline($0) } }

    /// Adds the newest article.
    mutating func append(_ sequence: UInt32, log: ArticleLog, maximumVoices: Int, cap: Int) {
        members.append(sequence)
        lastSeen = max(lastSeen, log.time(sequence))
        guard !log.isCopy(sequence) else { return }
        let leaving = voices.count >= maximumVoices ? voices.removeFirst() : nil
        // A rebuild reads no vector: it has no sums to keep.
        if builtSum != nil || builtPairs != nil { changeSums(adding: sequence, removing: leaving, log: log, cap: cap) }
        voices.append(sequence)
    }

    /// Before the new voice is among the others, and after the leaving one is not.
    private mutating func changeSums(adding sequence: UInt32, removing leaving: UInt32?, log: ArticleLog, cap: Int) {
        if let leaving {
            let terms = log.terms(leaving)
            builtSum?.subtract(terms)
            if let builtPairs { self.builtPairs = builtPairs - pairs(of: terms, log: log, cap: cap) }
        }
        let terms = log.terms(sequence)
        if let builtPairs { self.builtPairs = builtPairs + pairs(of: terms, log: log, cap: cap) }
        builtSum?.add(terms)
    }

    /// The capped similarities of a report to all voices, added up.
    private func pairs(of terms: TermVector, log: ArticleLog, cap: Int) -> Int {
        pairs(of: TermLookup(terms), voices[...], log: log, cap: cap)
    }

    private func pairs(of terms: TermLookup, _ others: ArraySlice<UInt32>, log: ArticleLog, cap: Int) -> Int {
        others.reduce(0) { $0 + min(cap, log.similarity(terms, $1)) }
    }

    /// How close knit its reports are.
    func cohesion(_ log: ArticleLog, _ rule: CohesionRule) -> Int {
        rule.cohesion(sum: builtPairs ?? pairSum(log, cap: rule.cap), members: voices.count)
    }

    private func pairSum(_ log: ArticleLog, cap: Int) -> Int {
        voices.indices.reduce(0) { $0 + pairs(of: TermLookup(log.terms(voices[$1])), voices[..<$1], log: log, cap: cap) }
    }

    /// The sum of the vectors of its voices.
    func sum(_ log: ArticleLog) -> TermSum {
        if let builtSum { return builtSum }
        var sum = TermSum()
        for voice in voices { sum.add(log.terms(voice)) }
        return sum
    }

    /// How like its reports an article is on average, as a 16-bit fraction. That of one report is the similarity itself.
    func meanSimilarity(_ vector: TermLookup, _ log: ArticleLog) -> Int {
        voices.count == 1 ? log.similarity(vector, voices[0]) : sum(log).meanSimilarity(vector)
    }

    /// When its voices were published, as far as that is known.
    func times(_ log: ArticleLog, _ rule: TimeRule) -> [Timestamp?] {
        voices.map { rule.known(log.published($0), arrival: log.time($0)) }
    }

    /// Keeps both sums for later comparisons; changes nothing that can be seen. Most stories have one report, whose vector is the
    /// sum: keeping it twice would cost more than all else of the story.
    mutating func buildSums(_ log: ArticleLog, cap: Int) {
        guard voices.count > 1 else { return }
        if builtSum == nil { builtSum = sum(log) }
        if builtPairs == nil { builtPairs = pairSum(log, cap: cap) }
    }

    /// Takes other members in the place of these.
    mutating func replaceMembers(_ sequences: [UInt32], log: ArticleLog, maximumVoices: Int) {
        members = sequences.sorted()
        lastSeen = members.reduce(Timestamp(microseconds: .min)) { max($0, log.time($1)) }
        voices = Array(members.filter { !log.isCopy($0) }.suffix(maximumVoices))
        builtSum = nil
        builtPairs = nil
    }

    /// Drops the articles before a sequence number, while the log still holds them.
    mutating func expire(before sequence: UInt32, log: ArticleLog) {
        for voice in voices.prefix(while: { $0 < sequence }) {
            builtSum?.subtract(log.terms(voice))
            builtPairs = nil
        }
        voices.removeAll { $0 < sequence }
        members.removeAll { $0 < sequence }
    }
}
