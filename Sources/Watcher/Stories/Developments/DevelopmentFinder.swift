import Model

/// Decides which findings of a report are new to its story.
struct DevelopmentFinder {
    /// Developments kept of one article, news first.
    static let maximum = 4
    /// Earlier articles that are looked at, the latest.
    static let maximumMembers = 300

    /// The marks of the story's earlier articles.
    let known: [ReportMarks]

    func developments(_ findings: [Finding], article: ArticleID) -> [Development] {
        guard !known.isEmpty else { return [] }
        var found: [Development] = []
        for finding in findings where isNew(finding) {
            let isKnown = found.contains { $0.kind == finding.kind && ($0.text == finding.text || $0.sentence == finding.sentence) }
            if isKnown { continue }
            found.append(Development(article: article, kind: finding.kind, text: finding.text, sentence: finding.sentence))
        }
        return Array((found.filter(\.kind.isNews) + found.filter { !$0.kind.isNews }).prefix(Self.maximum))
    }

    private func isNew(_ finding: Finding) -> Bool {
        switch finding.kind {
        case .confirms, .denies, .corrects, .retracts: known.allSatisfy { $0.stances & finding.kind.bit == 0 }
        case .number: isAnotherNumber(finding.keys)
        case .name, .place: known.allSatisfy { marks in finding.keys.allSatisfy { !marks.names.contains($0) } }
        case .quote: known.allSatisfy { marks in finding.keys.allSatisfy { !marks.quotes.contains($0) } }
        }
    }

    /// The story counts the same thing and has not met this number of it.
    private func isAnotherNumber(_ keys: [UInt32]) -> Bool {
        var isCounted = false
        for marks in known {
            for index in stride(from: 0, to: marks.numbers.count, by: 2) where marks.numbers[index] == keys[0] {
                if marks.numbers[index + 1] == keys[1] { return false }
                isCounted = true
            }
        }
        return isCounted
    }
}
