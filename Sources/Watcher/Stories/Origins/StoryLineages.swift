import Model

/// The lineages of a story's articles by three measures, kept so that a further article costs what it brings, not what is there.
///
/// All of it follows from the story's articles in their order: kept or counted anew, it is the same.
struct StoryLineages: Sendable {
    /// How many of the story's articles are counted.
    private(set) var count = 0
    private var last: UInt32?
    private(set) var usual: OriginBuilder
    /// By the most lenient and the strictest measure: nil as long as no measure tells another number.
    private var others: (lenient: OriginBuilder, firm: OriginBuilder)?
    private let ownership: Ownership
    /// What ties the latest article to earlier ones, the surest first.
    private var latest: [LineageEdge] = []

    init(ownership: Ownership) {
        self.ownership = ownership
        usual = OriginBuilder(ownership: ownership)
    }

    /// Whether the story's first articles are those that are counted.
    func isPart(of record: StoryRecord) -> Bool {
        count <= record.members.count && (count == 0 || record.members[count - 1] == last)
    }

    /// Whether the counted articles are all that the story has.
    func isWhole(of record: StoryRecord) -> Bool { count == record.members.count && isPart(of: record) }

    /// Counts the articles that the story has beyond those counted.
    mutating func follow(_ record: StoryRecord, _ log: ArticleLog) {
        for member in record.members[count...] {
            let facts = LineageMember(log.facts(member))
            others?.lenient.add(facts, beside: usual.traces)
            others?.firm.add(facts, beside: usual.traces)
            latest = usual.add(facts)
            count += 1
            last = member
            if usual.isUnsure, others == nil { countOthers(record, log) }
        }
    }

    private mutating func countOthers(_ record: StoryRecord, _ log: ArticleLog) {
        var lenient = OriginBuilder(ownership: ownership, threshold: OriginBuilder.lenient)
        var firm = OriginBuilder(ownership: ownership, threshold: OriginBuilder.firm)
        var traces = StoryTraces()
        for member in record.members[..<count] {
            let facts = LineageMember(log.facts(member))
            lenient.add(facts, beside: traces)
            firm.add(facts, beside: traces)
            traces.remember(facts, key: usual.canonicalKey(facts))
        }
        others = (lenient, firm)
    }

    /// How few and how many origins there may well be; nil where that is sure. Were all that is open to hold, or none, the range would
    /// grow by one with every such edge; each is right about half the time at best, so half of them count.
    var bounds: OriginBounds? {
        guard let others else { return nil }
        let count = usual.lineages.count
        return OriginBounds(
            around: count, fewer: count - others.lenient.lineages.count, more: others.firm.lineages.count - count)
    }

    /// The origin of the latest article, and by what it belongs there.
    func line(of article: ArticleID) -> OriginLine? {
        guard let name = usual.name(of: article) else { return nil }
        let words = latest.first.map { "\($0.evidence) (\(Lineage.text($0)))" } ?? "own report"
        return OriginLine(name: name, evidence: words)
    }
}
