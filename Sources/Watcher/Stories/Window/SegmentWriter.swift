package import Model

/// Makes the segment of a day out of its articles, in the order they were placed.
package struct SegmentWriter {
    private let identity: SegmentIdentity
    private let headlineKey: HeadlineKey
    private var articles: [Int64] = []
    private var times: [Int64] = []
    private var published: [Int64] = []
    private var flags: [UInt8] = []
    private var languages: [UInt16] = []
    private var bands = PostingSorter()
    private var samples = PostingSorter()
    private var headlines = PostingSorter()
    private var terms = PostingSorter()
    private var vectorStarts: [UInt32] = [0]
    private var vectorTerms: [UInt32] = []
    private var vectorWeights: [UInt16] = []
    private var shingleStarts: [UInt32] = [0]
    private var shingles: [UInt32] = []
    private var factStarts: [UInt32] = [0]
    private var facts = SegmentFactWriter()
    private var unreadable: [Int64] = []

    package init(_ identity: SegmentIdentity, configuration: StoriesConfiguration) {
        self.identity = identity
        headlineKey = HeadlineKey(minimumWords: configuration.minimumHeadlineWords)
    }

    /// Notes an article of the day whose features are of another version.
    package mutating func skip(_ article: ArticleID) { unreadable.append(article.rawValue) }

    package mutating func append(_ member: RestoredMember) {
        let arrival = member.arrival
        let place = UInt32(articles.count)
        post(arrival, place, isCopy: member.copy != nil)
        articles.append(arrival.article.rawValue)
        times.append(arrival.time.microseconds)
        published.append(arrival.published?.microseconds ?? SegmentLayout.noTime)
        languages.append(arrival.features.terms.language.rawValue)
        vectorTerms += arrival.features.terms.terms
        vectorWeights += arrival.features.terms.weights
        vectorStarts.append(UInt32(clamping: vectorTerms.count))
        shingles += arrival.features.shingles
        shingleStarts.append(UInt32(clamping: shingles.count))
        append(ArticleFacts(arrival, copy: member.copy, developments: member.developments))
    }

    private mutating func post(_ arrival: Arrival, _ place: UInt32, isCopy: Bool) {
        for band in arrival.features.bands { bands.add(band, place) }
        for sample in arrival.features.samples { samples.add(sample, place) }
        if let key = headlineKey.key(arrival.title, outlet: arrival.outlet) { headlines.add(key, place) }
        guard !isCopy else { return }
        for term in arrival.features.probes { terms.add(term, place) }
    }

    private mutating func append(_ new: ArticleFacts) {
        facts.append(new)
        factStarts.append(UInt32(clamping: facts.bytes.count))
        flags.append(
            (new.page == nil ? 0 : SegmentLayout.hasPage) | (new.isHeadline ? SegmentLayout.isHeadline : 0)
                | (new.copy == nil ? 0 : SegmentLayout.isCopy) | (new.developments.isEmpty ? 0 : SegmentLayout.hasDevelopments))
    }

    /// The segment's bytes; nil for a day so large that 32 bits do not tell its places.
    package consuming func finish() -> [UInt8]? {
        guard max(vectorTerms.count, shingles.count, facts.bytes.count) < UInt32.max else { return nil }
        var assembly = SegmentAssembly(identity)
        let order = articles.indices.sorted { articles[$0] < articles[$1] }.map { UInt32($0) }
        assembly.put(articles, .articles)
        assembly.put(times, .times)
        assembly.put(published, .published)
        assembly.put(order, .order)
        assembly.put(flags, .flags)
        assembly.put(languages, .languages)
        let count = articles.count
        assembly.put(bands.sorted(articles: count), .bandStarts, .bandEntries)
        assembly.put(samples.sorted(articles: count), .sampleStarts, .sampleEntries)
        assembly.put(headlines.sorted(articles: count), .headlineStarts, .headlineEntries)
        assembly.put(terms.sorted(articles: count), .termStarts, .termEntries)
        assembly.put(vectorStarts, .vectorStarts)
        assembly.put(vectorTerms, .vectorTerms)
        assembly.put(vectorWeights, .vectorWeights)
        assembly.put(shingleStarts, .shingleStarts)
        assembly.put(shingles, .shingles)
        assembly.put(factStarts, .factStarts)
        assembly.put(facts.bytes, .facts)
        assembly.put(unreadable, .unreadable)
        return assembly.finish()
    }
}

extension ArticleFacts {
    /// What stays of an arrival.
    init(_ arrival: Arrival, copy: CopyMatch?, developments: [Development] = []) {
        self.init(
            article: arrival.article, outlet: arrival.outlet, title: arrival.title, time: arrival.time,
            published: arrival.published, copy: copy, isHeadline: arrival.features.isHeadline,
            page: arrival.url.flatMap(PageHash.of), marks: arrival.marks, developments: developments)
    }
}
