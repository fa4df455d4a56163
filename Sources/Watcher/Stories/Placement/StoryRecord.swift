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
    private(set) var lastSeen = Timestamp(microseconds: .min)

    init(id: StoryID) { self.id = id }

    /// Whether nothing but headlines without text speaks for it.
    func isHeadlines(_ log: ArticleLog) -> Bool { voices.allSatisfy { log[$0].isHeadline } }

    /// Adds the newest article.
    mutating func append(_ sequence: UInt32, log: ArticleLog, maximumVoices: Int) {
        let record = log[sequence]
        members.append(sequence)
        lastSeen = max(lastSeen, record.time)
        guard record.copy == nil else { return }
        if voices.count >= maximumVoices { builtSum?.subtract(log[voices.removeFirst()].terms) }
        voices.append(sequence)
        builtSum?.add(record.terms)
    }

    /// The sum of the vectors of its voices.
    func sum(_ log: ArticleLog) -> TermSum {
        if let builtSum { return builtSum }
        var sum = TermSum()
        for voice in voices { sum.add(log[voice].terms) }
        return sum
    }

    /// Keeps the sum for later comparisons; changes nothing that can be seen.
    mutating func buildSum(_ log: ArticleLog) {
        if builtSum == nil { builtSum = sum(log) }
    }

    /// Takes other members in the place of these.
    mutating func replaceMembers(_ sequences: [UInt32], log: ArticleLog, maximumVoices: Int) {
        members = sequences.sorted()
        lastSeen = members.reduce(Timestamp(microseconds: .min)) { max($0, log[$1].time) }
        voices = Array(members.filter { log[$0].copy == nil }.suffix(maximumVoices))
        builtSum = nil
    }

    /// Drops the articles before a sequence number, while the log still holds them.
    mutating func expire(before sequence: UInt32, log: ArticleLog) {
        for voice in voices.prefix(while: { $0 < sequence }) { builtSum?.subtract(log[voice].terms) }
        voices.removeAll { $0 < sequence }
        members.removeAll { $0 < sequence }
    }
}
