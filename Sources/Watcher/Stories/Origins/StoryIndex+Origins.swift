import Model

extension StoryIndex {
    /// The lineages of a story's articles, in order.
    func origins(of record: StoryRecord, threshold: Int = OriginBuilder.usual) -> OriginBuilder {
        var builder = OriginBuilder(ownership: configuration.ownership, threshold: threshold)
        for member in record.members { builder.add(LineageMember(log.facts(member))) }
        return builder
    }

    /// How few and how many origins there may well be; nil where that is sure. Were all that is open to hold, or none, the range would
    /// grow by one with every such edge; each is right about half the time at best, so half of them count.
    func bounds(of record: StoryRecord, around origins: OriginBuilder) -> OriginBounds? {
        guard origins.isUnsure else { return nil }
        let count = origins.lineages.count
        let joined = count - self.origins(of: record, threshold: OriginBuilder.lenient).lineages.count
        let parted = self.origins(of: record, threshold: OriginBuilder.firm).lineages.count - count
        return OriginBounds(around: count, fewer: joined, more: parted)
    }

    /// The origin of a story's latest article, and by what it belongs there.
    func originLine(of article: ArticleID, in story: StoryID) -> OriginLine? {
        guard let record = stories[story] else { return nil }
        var builder = OriginBuilder(ownership: configuration.ownership)
        var edges: [LineageEdge] = []
        for member in record.members {
            let found = builder.add(LineageMember(log.facts(member)))
            if log.article(member) == article { edges = found }
        }
        guard let name = builder.name(of: article) else { return nil }
        let words = edges.first.map { "\($0.evidence) (\(Lineage.text($0)))" } ?? "own report"
        return OriginLine(name: name, evidence: words)
    }
}

extension LineageMember {
    init(_ facts: ArticleFacts) {
        self.init(article: facts.article, outlet: facts.outlet, time: facts.time, page: facts.page, copy: facts.copy, marks: facts.marks)
        isHeadline = facts.isHeadline
    }
}
