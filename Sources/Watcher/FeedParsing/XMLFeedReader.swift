import Model

/// Reads a feed in XML: in the fastest way if nothing in it is unusual, else by libxml2 as it is, and again after a repair if it is broken.
struct XMLFeedReader {
    let limits: FeedLimits
    let baseURL: String?
    let usesLibXMLAlone: Bool

    /// A document's texts, apart from its bytes.
    struct Gathered {
        let builder: FeedBuilder
        /// What made the repair necessary; the line is the document's.
        var defect: FeedWarning?
        var isTruncated = false
        var isPrecededByJunk = false
    }

    /// The first half: takes the texts out of the bytes, which are no longer needed then.
    func gather(_ bytes: [UInt8]) throws(FeedFailure) -> Gathered {
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(FeedFailure) in try gather(bytes) }
        }
        return try result.get()
    }

    /// The second half: makes a feed of them.
    func feed(of gathered: Gathered) throws(FeedFailure) -> ParsedFeed {
        var assembler = FeedAssembler(gathered.builder, limits: limits, documentURL: baseURL)
        var feed = assembler.feed()
        feed.isTruncated = gathered.isTruncated
        if let defect = gathered.defect { feed.warnings.append(defect) }
        if feed.isTruncated, feed.entries.isEmpty, feed.title == nil, feed.homePageURL == nil {
            throw FeedFailure(.truncated, "the document ends before anything of use", line: gathered.defect?.line ?? 1)
        }
        if gathered.isPrecededByJunk { feed.warnings.insert(FeedWarning("other text stands before the feed", line: 1), at: 0) }
        return feed
    }

    private func gather(_ bytes: UnsafeBufferPointer<UInt8>) throws(FeedFailure) -> Gathered {
        guard let root = XMLRoot.find(in: bytes) else {
            throw FeedFailure(.notAFeed, "the document has no element, so it is no feed", line: 1)
        }
        guard root.kind == .feed else { throw notAFeed(root, bytes) }
        let body = UnsafeBufferPointer(rebasing: bytes[root.start...])
        let prologue = UnsafeBufferPointer(rebasing: bytes[..<root.start])
        let linesBefore = prologue.lazy.filter { $0 == 0x0A }.count
        var gathered = try gather(body, linesBefore: linesBefore, entities: DeclaredEntities(prologue: prologue))
        gathered.isPrecededByJunk = root.isPrecededByJunk
        return gathered
    }

    private func notAFeed(_ root: XMLRoot, _ bytes: UnsafeBufferPointer<UInt8>) -> FeedFailure {
        switch root.kind {
        case .outline: return FeedFailure(.notAFeed, "the document is OPML, a list of feeds: import it instead", line: 1)
        case .other(let name): return FeedFailure(.notAFeed, "the root element is <\(name.prefix(40))>, which is no feed", line: 1)
        case .webPage, .feed:
            let links = FeedDiscovery.links(inHTML: bytes, baseURL: baseURL ?? "")
            let hint = links.isEmpty ? "" : "; it names \(links.count) feed\(links.count == 1 ? "" : "s"), first \(links[0].url)"
            return FeedFailure(.notAFeed, "the document is a web page, not a feed\(hint)", line: 1, links: links)
        }
    }

    private func gather(
        _ body: UnsafeBufferPointer<UInt8>, linesBefore: Int, entities: DeclaredEntities?
    ) throws(FeedFailure) -> Gathered {
        var builder = newBuilder(body.count)
        if entities == nil, !usesLibXMLAlone {
            if isPlain(body, builder) { return Gathered(builder: builder) }
            // What it has gathered goes before another begins.
            builder.bytes = []
            builder = newBuilder(body.count)
        }
        var defect = MarkupGuard.defect(in: body, limits: limits)
        if defect == nil {
            let outcome = XMLSession.parse(body, handler: builder, limits: limits, entities: entities)
            if outcome == .complete, !missesItems(builder, body) { return Gathered(builder: builder) }
            defect = outcome == .complete ? .defect(message: "the root element ends before its items", line: 1) : outcome
        }
        // The second try, on well-formed bytes.
        entities?.rewind()
        // What the first has gathered goes before the second begins.
        builder.bytes = []
        builder = newBuilder(body.count)
        var repaired = XMLRepair.Result(isTruncated: false, isTooDeep: false)
        let outcome = XMLSession.parse(handler: builder, limits: limits, entities: entities, isTolerant: true) { session in
            repaired = XMLRepair.repair(body, limits: limits, entities: entities) { session.feed($0) }
        }
        let line = defect.map { linesBefore + $0.line } ?? 1
        guard !repaired.isTooDeep else {
            throw FeedFailure(.tooDeep, "elements are nested more than \(limits.maximumDepth) deep", line: line)
        }
        if let failure = failure(outcome, line) { throw failure }
        return Gathered(
            builder: builder, defect: defect.map { FeedWarning($0.message, line: line) }, isTruncated: repaired.isTruncated)
    }

    /// Reads a document in which nothing is unusual, up to its last byte, in the fastest way; false where libxml2 must read it.
    private func isPlain(_ body: UnsafeBufferPointer<UInt8>, _ builder: FeedBuilder) -> Bool {
        guard let end = PlainXMLReader.read(body, handler: builder, limits: limits), !missesItems(builder, body) else { return false }
        return MarkupGuard.defect(in: UnsafeBufferPointer(rebasing: body[end...]), limits: limits) == nil
    }

    /// A root that is closed too early leaves all items behind it.
    private func missesItems(_ builder: FeedBuilder, _ body: UnsafeBufferPointer<UInt8>) -> Bool {
        guard builder.entries.isEmpty, !builder.isDone else { return false }
        return body.position(of: "<item>", from: 0) != nil || body.position(of: "<entry>", from: 0) != nil
    }

    private func failure(_ outcome: XMLOutcome, _ line: Int) -> FeedFailure? {
        switch outcome {
        case .complete, .defect: nil
        case .tooDeep: FeedFailure(.tooDeep, "elements are nested more than \(limits.maximumDepth) deep", line: line)
        case .tooManyNamespaces:
            FeedFailure(
                .tooLarge,
                "more than \(limits.maximumNamespaces) namespaces are declared at one place, or \(XMLSession.maximumNamespaces) in all",
                line: line)
        }
    }

    private func newBuilder(_ length: Int) -> FeedBuilder {
        // Room for all of it, so that the array never moves; pages that are not written to cost nothing.
        FeedBuilder(limits: limits, capacity: length, documentURL: baseURL)
    }
}
