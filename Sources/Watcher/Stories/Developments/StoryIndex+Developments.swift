import Model

extension StoryIndex {
    /// Developments of a story that its state holds, the latest.
    static let maximumDevelopments = 32
    /// From this likeness on, as a 16-bit fraction, a copy has nothing that its original has not.
    private static let sameText = FixedPoint.one * 9 / 10

    /// What the newest article adds to the story that it was put into; the article that opens a story adds nothing.
    mutating func noteDevelopments(
        _ arrival: Arrival, in story: StoryID, copy: CopyMatch?, isVersion: Bool
    ) -> [Development] {
        guard let record = stories[story], let sequence = log.sequence(of: arrival.article) else { return [] }
        let findings = findings(arrival, copy: copy, isVersion: isVersion)
        guard !findings.isEmpty else { return [] }
        let earlier = record.members.suffix(DevelopmentFinder.maximumMembers + 1).filter { $0 != sequence }
            .suffix(DevelopmentFinder.maximumMembers)
        let known = earlier.map { log.marks($0) } + editedMarks(of: earlier)
        let found = DevelopmentFinder(known: known).developments(findings, article: arrival.article)
        log.setDevelopments(found, of: sequence)
        return found
    }

    /// What of an article may be news. Of a text that holds an earlier one, whether or not by the same outlet, all that it adds; nothing
    /// of a copy that adds hardly a word.
    private func findings(_ arrival: Arrival, copy: CopyMatch?, isVersion: Bool) -> [Finding] {
        let usual = arrival.findings.filter { !$0.isDeep }
        guard let copy else { return isVersion ? arrival.findings : usual }
        switch copy.kind {
        case .contained, .headline: return []
        case .whole: return FixedPoint.fraction(copy.similarity) < Self.sameText ? arrival.findings : []
        case .containing:
            guard let original = log.sequence(of: copy.original) else { return [] }
            // A text that only quotes the original speaks of other things.
            let shared = log.overlap(arrival.features.shingles, original)
            return shared.right * 2 > shared.left ? arrival.findings : usual
        }
    }

    /// What the articles of a story, and their edits, added to it, in order.
    func developments(of record: StoryRecord, edits: [EditedReport]) -> [Development] {
        var timed: [(time: Timestamp, developments: [Development])] = []
        var count = 0
        // The latest articles bring all that is kept: those before need not be read.
        for member in record.members.reversed() where count < Self.maximumDevelopments && log.hasDevelopments(member) {
            let found = log.developments(member)
            timed.append((log.time(member), found))
            count += found.count
        }
        timed.reverse()
        if !edits.isEmpty {
            timed += edits.map { ($0.time, $0.developments) }
            timed.sort { $0.time < $1.time }
        }
        return Array(timed.flatMap(\.developments).suffix(Self.maximumDevelopments))
    }
}
