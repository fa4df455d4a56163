import Model

/// One origin while its articles are being counted.
struct Lineage: Sendable {
    private let outletName: String
    let anchor: ArticleID
    let opened: Timestamp
    /// The source that its articles name; nil for an outlet's own report.
    var source: String?
    /// By what the first article was credited to the source.
    var opening: LineageEdge?
    private var articles: Int
    private var outlets: Set<String> = []
    private var copies = 0
    private var latest: CopyMatch?
    private var latestCopy: ArticleID?
    private var followUps = 0
    private var joined = 0
    private var latestJoin: LineageEdge?

    init(_ member: LineageMember, anchor: ArticleID, articles: Int = 1, sources: SourceRegistry) {
        outletName = Self.knownName(member.outlet, sources) ?? Self.name(member.outlet)
        self.anchor = anchor
        self.articles = articles
        opened = member.time
        note(member)
    }

    var name: String { source ?? outletName }

    /// The name of a publisher of the table, whatever its feed calls it.
    private static func knownName(_ outlet: Outlet, _ sources: SourceRegistry) -> String? {
        outlet.key.flatMap { sources.source(key: sources.canonicalKey($0))?.name }
    }

    static func name(_ outlet: Outlet) -> String { outlet.name.isEmpty ? "unknown outlet" : outlet.name }

    private mutating func note(_ member: LineageMember) { outlets.insert(member.outlet.key ?? "article \(member.article)") }

    mutating func follow(_ member: LineageMember) {
        articles += 1
        followUps += 1
        note(member)
    }

    mutating func addCopy(_ member: LineageMember, _ copy: CopyMatch) {
        articles += 1
        copies += 1
        latest = copy
        latestCopy = member.article
        note(member)
    }

    mutating func join(_ member: LineageMember, _ edge: LineageEdge) {
        articles += 1
        joined += 1
        latestJoin = edge
        note(member)
    }

    func origin(isFirst: Bool) -> Origin {
        Origin(name: name, anchor: anchor, articles: articles, outlets: outlets.count, evidence: evidence(isFirst: isFirst))
    }

    private func evidence(isFirst: Bool) -> String {
        var parts = [opening.map { "\($0.article): \($0.evidence) (\(Self.text($0)))" } ?? (isFirst ? "first report" : "text of its own")]
        if let match = latest, let article = latestCopy {
            let share = FixedPoint.text(FixedPoint.fraction(match.similarity))
            parts.append("\(copies) \(copies == 1 ? "copy" : "copies"): \(article) copies \(match.original) (\(share))")
        }
        if let edge = latestJoin {
            parts.append("\(joined) by other evidence: \(edge.article) \(edge.evidence) (\(Self.text(edge)))")
        }
        if followUps > 0 { parts.append("\(followUps) more by the same outlet") }
        return parts.joined(separator: "; ")
    }

    /// A confidence in words: ".90".
    static func text(_ edge: LineageEdge) -> String { ".\(edge.confidence < 10 ? "0" : "")\(edge.confidence)" }
}
