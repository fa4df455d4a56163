import Model

/// Decides which findings of a report are new to its story.
struct DevelopmentFinder {
    /// Developments kept of one article, news first.
    static let maximum = 4
    /// Earlier articles that are looked at, the latest.
    static let maximumMembers = 300

    /// The marks of the story's earlier articles.
    let known: [ReportMarks]
    /// What the story has told already of an article that was edited, and the stances of its first text.
    var told: [Development] = []
    var ownStances: UInt8?

    func developments(
        _ findings: [Finding], article: ArticleID, revision: Int32? = nil, time: Timestamp? = nil
    ) -> [Development] {
        guard !known.isEmpty else { return [] }
        var found: [Development] = []
        var told: Set<UInt32> = []
        var hasAmount = false
        for finding in findings where isNew(finding, in: findings) {
            let isKnown = found.contains { $0.kind == finding.kind && ($0.text == finding.text || $0.sentence == finding.sentence) }
            if finding.isHeading(of: findings) { continue }
            // A report of money or shares has many: the first is enough.
            if finding.isAmount, hasAmount { continue }
            if finding.isAmount { hasAmount = true }
            // "9 dead" in the title is "nine dead" in the text.
            if isKnown || (finding.kind == .number && !told.isDisjoint(with: finding.keys.pairs)) { continue }
            if finding.kind == .number { told.formUnion(finding.keys.pairs) }
            found.append(
                Development(
                    article: article, kind: finding.kind, text: finding.text, sentence: finding.sentence, revision: revision, time: time))
        }
        return Array((found.filter(\.kind.isNews) + found.filter { !$0.kind.isNews }).prefix(Self.maximum))
    }

    private func isNew(_ finding: Finding, in findings: [Finding]) -> Bool {
        switch finding.kind {
        case .confirms, .denies, .corrects, .retracts: isNewStance(finding, in: findings)
        case .number: isAnotherNumber(finding) || isFirstNumber(finding)
        case .name, .place, .voice: isNewName(finding)
        case .quote: known.allSatisfy { marks in finding.keys.allSatisfy { !marks.quotes.contains($0) } }
        }
    }

    /// A stance is news for a story that has none of its kind, or none by the same party; a correction and a retraction where no other
    /// speaks of the same. Every notice that an edit puts to its article is.
    private func isNewStance(_ finding: Finding, in findings: [Finding]) -> Bool {
        if finding.isNotice, let ownStances {
            let isTold = told.contains { $0.kind == finding.kind && $0.sentence == finding.sentence }
            return !isTold && ownStances & finding.kind.bit == 0
        }
        guard known.contains(where: { $0.stances & finding.kind.bit != 0 }) else { return true }
        let isNotice = finding.kind == .corrects || finding.kind == .retracts
        return isNotice ? isOtherCorrection(finding) : isOtherParty(finding, in: findings)
    }

    /// A headline speaks of whom its text names.
    private func isOtherParty(_ finding: Finding, in findings: [Finding]) -> Bool {
        let kind = finding.kind
        let text = finding.bytes == nil ? findings.first { $0.kind == kind && $0.bytes != nil && !$0.isDeep } : nil
        let keys = Set(finding.keys + (text?.keys ?? []))
        let names = finding.names + (text?.names ?? [])
        guard !keys.isEmpty, known.allSatisfy({ keys.isDisjoint(with: $0.voices) }) else { return false }
        // "The firm denied it", then "Polchem denied it": an actor of the story whom the first may have meant.
        let isAmbiguous = known.contains { $0.voices.contains(StanceVoice.somebody(kind)) }
        return !isAmbiguous || names.isEmpty || !names.allSatisfy(isKnownName)
    }

    /// What speaks of other numbers, days or names than each known one; names that all of the story holds tell nothing.
    private func isOtherCorrection(_ finding: Finding) -> Bool {
        let common = Set(finding.names.filter(isKnownName).map { StanceVoice.key($0, finding.kind) })
        let telling = finding.keys.filter { !common.contains($0) }
        let keys = telling.isEmpty ? finding.content : telling
        guard !keys.isEmpty else { return false }
        return known.allSatisfy { marks in 2 * keys.count { marks.voices.contains($0) } < keys.count }
    }

    private func isKnownName(_ name: UInt32) -> Bool { known.contains { $0.names.contains(name) } }

    /// Names are new where the story's own are known, all of them where the name stands deep in the text.
    private func isNewName(_ finding: Finding) -> Bool {
        let isFull = known.contains { $0.names.count == ReportMarks.maximumNames }
        guard known.contains(where: { !$0.names.isEmpty }), !finding.isDeep || !isFull else { return false }
        return known.allSatisfy { marks in finding.keys.allSatisfy { !marks.names.contains($0) } }
    }

    /// The story counts the same thing and has not met this number of it.
    private func isAnotherNumber(_ finding: Finding) -> Bool {
        guard !finding.isAmount else { return false }
        var isCounted = false
        for marks in known {
            if finding.isDeep, marks.numbers.count >= 2 * ReportMarks.maximumNumbers { return false }
            for index in stride(from: 0, to: marks.numbers.count, by: 2) {
                for own in stride(from: 0, to: finding.keys.count, by: 2) where marks.numbers[index] == finding.keys[own] {
                    if marks.numbers[index + 1] == finding.keys[own + 1] { return false }
                    isCounted = true
                }
            }
        }
        return isCounted
    }

    /// The first count of its kind, or one that the title holds too, where the story has met the number of nothing else either: the twelve
    /// workers of one report are the twelve employees of another.
    private func isFirstNumber(_ finding: Finding) -> Bool {
        guard !finding.isDeep, finding.isFirstNews || finding.isCentral else { return false }
        let isCounted = known.contains { marks in finding.keys.counted.contains { key in marks.numbers.counted.contains(key) } }
        guard finding.isCentral || !isCounted else { return false }
        return known.allSatisfy { !CountedThing.holds(finding.value, $0.numbers) }
    }
}

extension Finding {
    /// Whether it is the headline of a correction or retraction whose text says what is wrong.
    fileprivate func isHeading(of findings: [Finding]) -> Bool {
        guard kind == .corrects || kind == .retracts, bytes == nil else { return false }
        return findings.contains { $0.kind == kind && $0.bytes != nil && !$0.isDeep }
    }
}

extension [UInt32] {
    /// Of numbers pair by pair, what is counted.
    fileprivate var counted: [UInt32] { stride(from: 0, to: count, by: 2).map { self[$0] } }

    /// Of numbers pair by pair, the number of it.
    fileprivate var pairs: [UInt32] { stride(from: 1, to: count, by: 2).map { self[$0] } }
}
