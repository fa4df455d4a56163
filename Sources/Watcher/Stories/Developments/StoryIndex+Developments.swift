import Model

extension StoryIndex {
    /// Developments of a story that its state holds, the latest.
    static let maximumDevelopments = 32

    /// What the newest article adds to the story that it was put into; a copy, and the article that opens a story, add nothing.
    mutating func noteDevelopments(_ arrival: Arrival, in story: StoryID, copy: CopyMatch?) -> [Development] {
        guard copy == nil, !arrival.findings.isEmpty, let record = stories[story], let sequence = log.sequence(of: arrival.article) else {
            return []
        }
        let earlier = record.members.filter { $0 != sequence }.suffix(DevelopmentFinder.maximumMembers)
        let found = DevelopmentFinder(known: earlier.map { log.facts($0).marks }).developments(arrival.findings, article: arrival.article)
        log.setDevelopments(found, of: sequence)
        return found
    }

    /// What the articles of a story added to it, in order.
    func developments(of record: StoryRecord) -> [Development] {
        Array(record.members.flatMap { log.developments($0) }.suffix(Self.maximumDevelopments))
    }
}
