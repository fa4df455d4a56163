import Model

extension StoryIndex {
    /// How much more central, as a 16-bit fraction, a later headline must be to take the first one's place.
    private static let titleMargin = 1_311

    /// The headline of the report that is most like all reports of the story; of headlines nearly as central the earliest.
    func title(of record: StoryRecord) -> String {
        let titled = record.voices.filter { !log.title($0).isEmpty }
        guard titled.count > 2 else {
            return record.members.lazy.map { log.title($0) }.first { !$0.isEmpty } ?? ""
        }
        let sum = record.sum(log)
        let means = titled.map { sum.meanSimilarity(log.terms($0)) }
        let best = means.max() ?? 0
        let index = means.firstIndex { $0 + Self.titleMargin >= best } ?? 0
        return log.title(titled[index])
    }
}
