import Model

extension StoryIndex {
    /// How much more central, as a 16-bit fraction, a later headline must be to take the first one's place.
    private static let titleMargin = 1_311

    /// The headline of the report that is most like the story's reports in the language that most of them have; of headlines nearly as
    /// central the earliest. What is told across languages counts for more, and would let the one translation speak for all.
    func title(of record: StoryRecord) -> String {
        let titled = record.voices.filter { !log.title($0).isEmpty }
        guard titled.count > 2, let main = record.sum(log).main else {
            return record.members.lazy.map { log.title($0) }.first { !$0.isEmpty } ?? ""
        }
        let central = titled.filter { !log.terms($0).language.differs(from: main.language) }
        let candidates = central.isEmpty ? titled : central
        let sum = TermLookup(main)
        let means = candidates.map { log.similarity(sum, $0) / max(1, main.count) }
        let best = means.max() ?? 0
        let index = means.firstIndex { $0 + Self.titleMargin >= best } ?? 0
        return log.title(candidates[index])
    }
}
