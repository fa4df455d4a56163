package import Model

/// Many topics at once: an index over words that a match cannot do without finds the few topics worth scoring.
package struct TopicSet: Sendable {
    /// In the order given, those with bad queries included.
    package let topics: [Topic]
    /// Topics whose stored query no longer parses, and what is wrong with it. They match nothing.
    package let problems: [(topic: String, error: QueryError)]

    private let scorers: [TopicScorer]
    /// Indexes of scorers by the hash of a word, or of a word's beginning, of which they need one.
    private let byWord: [UInt64: [Int]]
    private let byStem: [UInt64: [Int]]
    /// Scorers that need no certain word.
    private let always: [Int]

    package init(_ topics: [Topic]) {
        self.topics = topics
        var scorers: [TopicScorer] = []
        var problems: [(topic: String, error: QueryError)] = []
        for topic in topics {
            do throws(QueryError) {
                scorers.append(try TopicScorer(topic: topic))
            } catch {
                problems.append((topic.id, error))
            }
        }
        self.scorers = scorers
        self.problems = problems
        var byWord: [UInt64: [Int]] = [:]
        var byStem: [UInt64: [Int]] = [:]
        var always: [Int] = []
        for (index, scorer) in scorers.enumerated() {
            guard let guardWords = GuardWords(scorer.query.root) else {
                always.append(index)
                continue
            }
            for hash in guardWords.words { byWord[hash, default: []].append(index) }
            for hash in guardWords.stems { byStem[hash, default: []].append(index) }
        }
        self.byWord = byWord
        self.byStem = byStem
        self.always = always
    }

    /// Whether any query has a pattern, so that it pays to fold texts for them ahead.
    package var usesPatterns: Bool { scorers.contains { $0.query.root.hasPattern } }

    /// The scores of the topics that match at all, in the order of the topics. Disabled topics score like others: what becomes of
    /// it is the policy's decision.
    package func scores(for document: ScoredDocument) -> [TopicScore] {
        var isCandidate = [Bool](repeating: false, count: scorers.count)
        for index in always { isCandidate[index] = true }
        for (position, hash) in document.table.wordHashes.enumerated() {
            if !byWord.isEmpty, let indexes = byWord[hash] {
                for index in indexes { isCandidate[index] = true }
            }
            if !byStem.isEmpty, let stem = document.table.stemHash(at: position), let indexes = byStem[stem] {
                for index in indexes { isCandidate[index] = true }
            }
        }
        var scores: [TopicScore] = []
        for (index, scorer) in scorers.enumerated() where isCandidate[index] {
            let score = scorer.score(document)
            if score.score > 0 { scores.append(score) }
        }
        return scores
    }
}
