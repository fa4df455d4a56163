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
        for finding in findings where isNew(finding) {
            let isKnown = found.contains { $0.kind == finding.kind && ($0.text == finding.text || $0.sentence == finding.sentence) }
            if isKnown { continue }
            found.append(
                Development(
                    article: article, kind: finding.kind, text: finding.text, sentence: finding.sentence, revision: revision, time: time))
        }
        return Array((found.filter(\.kind.isNews) + found.filter { !$0.kind.isNews }).prefix(Self.maximum))
    }

    private func isNew(_ finding: Finding) -> Bool {
        switch finding.kind {
        case .confirms, .denies, .corrects, .retracts: isNewStance(finding)
        case .number: isAnotherNumber(finding)
        case .name, .place: isNewName(finding)
        case .quote: known.allSatisfy { marks in finding.keys.allSatisfy { !marks.quotes.contains($0) } }
        }
    }

    /// One of a kind is news for a story; every notice that an edit puts to its article is.
    private func isNewStance(_ finding: Finding) -> Bool {
        if finding.isNotice, let ownStances {
            let isTold = told.contains { $0.kind == finding.kind && $0.sentence == finding.sentence }
            return !isTold && ownStances & finding.kind.bit == 0
        }
        return known.allSatisfy { $0.stances & finding.kind.bit == 0 }
    }

    /// Names are new where the story's own are known, all of them where the name stands deep in the text.
    private func isNewName(_ finding: Finding) -> Bool {
        let isFull = known.contains { $0.names.count == ReportMarks.maximumNames }
        guard known.contains(where: { !$0.names.isEmpty }), !finding.isDeep || !isFull else { return false }
        return known.allSatisfy { marks in finding.keys.allSatisfy { !marks.names.contains($0) } }
    }

    /// The story counts the same thing and has not met this number of it.
    private func isAnotherNumber(_ finding: Finding) -> Bool {
        var isCounted = false
        for marks in known {
            if finding.isDeep, marks.numbers.count == 2 * ReportMarks.maximumNumbers { return false }
            for index in stride(from: 0, to: marks.numbers.count, by: 2) {
                for own in stride(from: 0, to: finding.keys.count, by: 2) where marks.numbers[index] == finding.keys[own] {
                    if marks.numbers[index + 1] == finding.keys[own + 1] { return false }
                    isCounted = true
                }
            }
        }
        return isCounted
    }
}
