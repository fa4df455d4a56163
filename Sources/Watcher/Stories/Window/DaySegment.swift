package import Model

/// The articles of one finished day, or of a day's beginning, as they were placed: sorted and immutable, read where they lie.
///
/// A cache of what the store holds. The stories that articles stand in change, so they are not part of it.
package struct DaySegment: Sendable {
    package let identity: SegmentIdentity
    /// Articles of the day that could not be read, by id: the store lists them, the segment does not.
    package let unreadable: Set<ArticleID>
    let bands: SegmentPostings
    let samples: SegmentPostings
    let headlines: SegmentPostings
    let terms: SegmentPostings
    private let memory: SegmentMemory
    // They point into the memory, which is held above and never changes.
    private nonisolated(unsafe) let articles: UnsafeBufferPointer<Int64>
    private nonisolated(unsafe) let times: UnsafeBufferPointer<Int64>
    private nonisolated(unsafe) let publications: UnsafeBufferPointer<Int64>
    private nonisolated(unsafe) let order: UnsafeBufferPointer<UInt32>
    private nonisolated(unsafe) let flags: UnsafeBufferPointer<UInt8>
    private nonisolated(unsafe) let languages: UnsafeBufferPointer<UInt16>
    private let vectorTerms: SegmentRows<UInt32>
    private let vectorWeights: SegmentRows<UInt16>
    private let shingleRows: SegmentRows<UInt32>
    private let factRows: SegmentRows<UInt8>

    /// Checks all of it: form, seed, settings, day, size and checksum.
    package init(_ memory: SegmentMemory, identity: SegmentIdentity) throws(SegmentFailure) {
        let sections = try SegmentSections(memory.bytes, identity: identity)
        articles = try sections.values(.articles)
        let count = articles.count
        times = try sections.values(.times, count: count)
        publications = try sections.values(.published, count: count)
        order = try sections.values(.order, count: count)
        flags = try sections.values(.flags, count: count)
        languages = try sections.values(.languages, count: count)
        bands = try sections.postings(.bandStarts, .bandEntries, articles: count)
        samples = try sections.postings(.sampleStarts, .sampleEntries, articles: count)
        headlines = try sections.postings(.headlineStarts, .headlineEntries, articles: count)
        terms = try sections.postings(.termStarts, .termEntries, articles: count)
        vectorTerms = try sections.rows(.vectorStarts, .vectorTerms, articles: count)
        vectorWeights = try sections.rows(.vectorStarts, .vectorWeights, articles: count)
        shingleRows = try sections.rows(.shingleStarts, .shingles, articles: count)
        factRows = try sections.rows(.factStarts, .facts, articles: count)
        unreadable = Set(try sections.values(.unreadable).map { (id: Int64) in ArticleID(id) })
        guard order.allSatisfy({ $0 < count }) else { throw SegmentFailure(code: .damaged) }
        self.identity = identity
        self.memory = memory
    }

    /// Articles that the segment holds.
    package var count: Int { articles.count }

    /// Lets go of pages that were read; they come back when they are read again.
    package func release() { memory.release() }

    package func article(_ place: Int) -> ArticleID { ArticleID(articles[place]) }

    /// The judgement's clock at the last article.
    package var lastTime: Timestamp? { times.last.map { Timestamp(microseconds: $0) } }

    /// The judgement's clock when an article was placed.
    package func time(_ place: Int) -> Timestamp { Timestamp(microseconds: times[place]) }

    /// When an article was published, by its own word.
    func published(_ place: Int) -> Timestamp? {
        let time = publications[place]
        return time == SegmentLayout.noTime ? nil : Timestamp(microseconds: time)
    }

    /// Where an article stands; nil where the segment does not hold it.
    func place(of article: ArticleID) -> Int? {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if articles[Int(order[middle])] < article.rawValue { low = middle + 1 } else { high = middle }
        }
        guard low < order.count, articles[Int(order[low])] == article.rawValue else { return nil }
        return Int(order[low])
    }

    func isHeadline(_ place: Int) -> Bool { flags[place] & SegmentLayout.isHeadline != 0 }

    func isCopy(_ place: Int) -> Bool { flags[place] & SegmentLayout.isCopy != 0 }

    func hasDevelopments(_ place: Int) -> Bool { flags[place] & SegmentLayout.hasDevelopments != 0 }

    func shingles(_ place: Int) -> UnsafeBufferPointer<UInt32> { shingleRows[place] }

    func vector(_ place: Int) -> TermView {
        TermView(terms: vectorTerms[place], weights: vectorWeights[place], language: TextLanguage(rawValue: languages[place]))
    }

    func copy(_ place: Int) -> CopyMatch? {
        guard isCopy(place) else { return nil }
        var reader = reader(place)
        _ = reader.page()
        return reader.copy()
    }

    func title(_ place: Int) -> String {
        var reader = reader(place)
        _ = (reader.page(), reader.copy())
        return reader.title()
    }

    /// What an article says of its origin and of facts.
    func marks(_ place: Int) -> ReportMarks {
        var reader = reader(place)
        reader.skipToMarks()
        return reader.marks()
    }

    func facts(_ place: Int) -> ArticleFacts {
        var reader = reader(place)
        let page = reader.page()
        let copy = reader.copy()
        let title = reader.title()
        let outlet = reader.outlet()
        let developments = reader.developments()
        return ArticleFacts(
            article: article(place), outlet: outlet, title: title, time: time(place), published: published(place), copy: copy,
            isHeadline: isHeadline(place), page: page, marks: reader.marks(), developments: developments)
    }

    private func reader(_ place: Int) -> SegmentFactReader {
        SegmentFactReader(UnsafeRawBufferPointer(factRows[place]), flags: flags[place])
    }
}
