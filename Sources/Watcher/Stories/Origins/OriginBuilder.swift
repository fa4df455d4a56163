package import Model
import Text

/// Tells the independent sources of a story: distinct outlets that are no copies count one each, copies count none, a further article of
/// an outlet adds none, and evidence of a common lineage joins.
///
/// Every article, in order, gets one lineage by its surest edge back in time, so that lineages never merge and an origin once told stays
/// the same. Two articles that name one source are of its lineage, whether or not the source itself is in the story.
package struct OriginBuilder: Sendable {
    /// Percent from which an edge joins: the count that is told, the fewest origins there may be, and the most. What is weaker credits a
    /// fact and leaves a report its own; what is stronger tells where the text is from.
    static let usual = 50
    static let lenient = 40
    static let firm = 60
    /// Percent from which an edge comes before what an outlet carried earlier.
    static let strict = 80

    private let threshold: Int
    private let ownership: Ownership
    private(set) var lineages: [Lineage] = []
    private var byArticle: [ArticleID: Int] = [:]
    /// Lineages by the canonical key of an outlet that opened them, or of a source that their articles name.
    private var byKey: [String: Int] = [:]
    private var byOutlet: [String: Int] = [:]
    /// The first lineage that an outlet carried, where it is another's: who credits the outlet credits that.
    private var carried: [String: Int] = [:]
    private var byOwner: [String: ArticleID] = [:]
    /// Empty where another builder of the story keeps them.
    private(set) var traces = StoryTraces()
    private var outlets: [String] = []
    private var knownOutlets: Set<String> = []
    /// Edges that join by one measure and not by the other were met.
    private(set) var isUnsure = false

    package init(ownership: Ownership = Ownership(), threshold: Int = OriginBuilder.usual) {
        self.ownership = ownership
        self.threshold = threshold
    }

    /// Takes the story's next article, in order; answers what ties it to earlier ones, the surest first.
    @discardableResult
    package mutating func add(_ member: LineageMember) -> [LineageEdge] {
        let key = canonicalKey(member)
        let edges = edges(of: member, key: key, traces)
        take(member, key: key, edges)
        traces.remember(member, key: key)
        return edges
    }

    /// The same beside a builder by another measure, which keeps the story's traces and takes the article afterwards.
    mutating func add(_ member: LineageMember, beside traces: StoryTraces) {
        let key = canonicalKey(member)
        take(member, key: key, edges(of: member, key: key, traces))
    }

    func canonicalKey(_ member: LineageMember) -> String? { member.outlet.key.map(ownership.lists.sources.canonicalKey) }

    private mutating func take(_ member: LineageMember, key: String?, _ edges: [LineageEdge]) {
        noteOutlet(member.outlet)
        isUnsure = isUnsure || edges.contains { $0.confidence >= Self.lenient && $0.confidence < Self.firm }
        if let copy = member.copy {
            addCopy(member, copy, edges)
        } else if let edge = edges.first, edge.confidence >= Self.strict, let index = lineage(of: edge) {
            join(member, index, edge)
            if let key, carried[key] == nil { carried[key] = index }
        } else if let key, let index = byOutlet[key] ?? byKey[key] {
            byArticle[member.article] = index
            lineages[index].follow(member)
        } else if !namesNewSource(edges), let edge = edges.first(where: { $0.confidence >= threshold && lineage(of: $0) != nil }),
            let index = lineage(of: edge)
        {
            join(member, index, edge)
            if let key {
                byOutlet[key] = index
                if carried[key] == nil { carried[key] = index }
            }
        } else {
            open(member, key: key, credit: edges.first { $0.confidence >= threshold && $0.source != nil })
        }
        if let key { remember(member, key: key) }
    }

    // MARK: Edges

    private func edges(of member: LineageMember, key: String?, _ traces: StoryTraces) -> [LineageEdge] {
        var edges = member.marks.credits.compactMap { credit -> LineageEdge? in
            let known = byKey[credit.key] ?? carried[credit.key]
            guard credit.key != key, known != nil || credit.isPublisher else { return nil }
            return LineageEdge(
                article: member.article, earlier: known.map { lineages[$0].anchor }, source: credit.name,
                kind: LineageEdge.Kind(credit.kind), confidence: Int(credit.confidence), evidence: credit.words)
        }
        if let copy = member.copy {
            let kind: LineageEdge.Kind = copy.kind == .whole || copy.kind == .headline ? .copy : .containment
            let share = FixedPoint.text(FixedPoint.fraction(copy.similarity))
            edges.append(
                LineageEdge(
                    article: member.article, earlier: copy.original, source: nil, kind: kind,
                    confidence: copy.kind == .whole ? 98 : copy.kind == .headline ? 80 : 92,
                    evidence: member.isHeadline || copy.kind == .headline ? headline(copy) : "\(share) of the text is the same"))
        }
        edges += [page(member, key, traces), link(member, key, traces), quotation(member, key, traces), owned(member, key, traces)]
            .compactMap { $0 }
        return edges.enumerated().sorted { ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset) }.map(\.element)
    }

    private func headline(_ copy: CopyMatch) -> String {
        let share = FixedPoint.fraction(copy.similarity)
        return share >= FixedPoint.one ? "the headline is the same" : "\(FixedPoint.text(share)) of the headline is the same"
    }

    /// One page is one report, whoever lists it, and so is a page that names another as the original.
    private func page(_ member: LineageMember, _ key: String?, _ traces: StoryTraces) -> LineageEdge? {
        let claims = [(member.page, "is the page of"), (member.marks.original, "names as its original the page of")]
        for (page, words) in claims {
            guard let page, let earlier = traces.pages[page], traces.isOther(earlier, key) else { continue }
            return LineageEdge(
                article: member.article, earlier: earlier, source: nil, kind: .source, confidence: 95, evidence: "\(words) \(earlier)")
        }
        return nil
    }

    private func link(_ member: LineageMember, _ key: String?, _ traces: StoryTraces) -> LineageEdge? {
        for link in member.marks.links {
            guard let earlier = traces.pages[link], traces.isOther(earlier, key) else { continue }
            return LineageEdge(
                article: member.article, earlier: earlier, source: nil, kind: .link, confidence: 60,
                evidence: "links to the page of \(earlier)")
        }
        return nil
    }

    private func quotation(_ member: LineageMember, _ key: String?, _ traces: StoryTraces) -> LineageEdge? {
        var shared: [ArticleID: Int] = [:]
        for quote in member.marks.quotes {
            if let earlier = traces.quotes[quote], traces.isOther(earlier, key) { shared[earlier, default: 0] += 1 }
        }
        guard let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        // Whoever stood before the same speaker quotes the same words: never sure.
        return LineageEdge(
            article: member.article, earlier: best.key, source: nil, kind: .quotation, confidence: 40,
            evidence: "shares \(best.value + FactReader.quoteWords - 1) words of quotation with \(best.key)")
    }

    private func owned(_ member: LineageMember, _ key: String?, _ traces: StoryTraces) -> LineageEdge? {
        guard let key, let owner = ownership.owner(of: key), let earlier = byOwner[owner.id], traces.isOther(earlier, key) else {
            return nil
        }
        return LineageEdge(
            article: member.article, earlier: earlier, source: nil, kind: .ownership, confidence: owner.confidence, evidence: owner.words)
    }

    // MARK: Lineages

    /// Whether a report is surely that of a source which nobody has named yet: no weaker edge takes it elsewhere.
    private func namesNewSource(_ edges: [LineageEdge]) -> Bool {
        edges.first.map { $0.confidence >= Self.strict && $0.source != nil && $0.earlier == nil } ?? false
    }

    /// The lineage that an edge leads to; nil for a source that nobody has named yet.
    private func lineage(of edge: LineageEdge) -> Int? { edge.earlier.flatMap { byArticle[$0] } }

    /// A copy belongs to its original's lineage, or stands for it where the original is not in the story any more. Where the original
    /// hides its source and the copy names it, the lineage is the source's.
    private mutating func addCopy(_ member: LineageMember, _ copy: CopyMatch, _ edges: [LineageEdge]) {
        let index =
            byArticle[copy.original]
            ?? append(Lineage(member, anchor: copy.original, articles: 0, sources: ownership.lists.sources), article: copy.original)
        byArticle[member.article] = index
        lineages[index].addCopy(member, copy)
        let named = edges.first { $0.source != nil && $0.confidence >= Self.strict && $0.earlier == nil }
        guard let named, let name = named.source, lineages[index].source == nil else { return }
        let key = ownership.lists.sources.canonicalKey(OutletName.key(name))
        guard byKey[key] == nil else { return }
        lineages[index].source = name
        byKey[key] = index
    }

    private mutating func join(_ member: LineageMember, _ index: Int, _ edge: LineageEdge) {
        byArticle[member.article] = index
        lineages[index].join(member, edge)
    }

    private mutating func open(_ member: LineageMember, key: String?, credit: LineageEdge?) {
        let index = append(Lineage(member, anchor: member.article, sources: ownership.lists.sources), article: member.article)
        if let credit, let name = credit.source {
            lineages[index].source = name
            lineages[index].opening = credit
            let source = member.marks.credits.first { $0.name == name }?.key ?? OutletName.key(name)
            if byKey[source] == nil { byKey[source] = index }
        }
        guard let key else { return }
        if credit != nil {
            if carried[key] == nil { carried[key] = index }
        } else if byKey[key] == nil {
            byKey[key] = index
        }
        if (credit?.confidence ?? 0) < Self.strict { byOutlet[key] = index }
    }

    private mutating func append(_ lineage: Lineage, article: ArticleID) -> Int {
        lineages.append(lineage)
        byArticle[article] = lineages.count - 1
        return lineages.count - 1
    }

    private mutating func remember(_ member: LineageMember, key: String) {
        // What an outlet only carries is not its owner's.
        let isCarried = byArticle[member.article].map { lineages[$0].source != nil } ?? false
        if !isCarried, let owner = ownership.owner(of: key), byOwner[owner.id] == nil { byOwner[owner.id] = member.article }
    }

    /// A missing outlet equals no other: each of its articles counts as one.
    private mutating func noteOutlet(_ outlet: Outlet) {
        if let key = outlet.key, !knownOutlets.insert(key).inserted { return }
        outlets.append(Lineage.name(outlet))
    }

    // MARK: Answers

    package var outletNames: [String] { outlets }

    package var origins: [Origin] { lineages.enumerated().map { $1.origin(isFirst: $0 == 0) } }

    /// The origin that an article belongs to.
    package func name(of article: ArticleID) -> String? { byArticle[article].map { lineages[$0].name } }

    /// When the latest lineage was opened.
    package var latestOpening: Timestamp? { lineages.map(\.opened).max() }
}
