/// Subscription lists by OPML 2.0 (opml.org/spec2.opml): folders are nested outlines, feeds are outlines with an `xmlUrl`.
package enum OPML {
    /// The feeds of a list, in order, each with its folders. Throws as `list` does.
    package static func parse(_ bytes: [UInt8], limits: FeedLimits = FeedLimits()) throws(FeedFailure) -> [OPMLOutline] {
        try list(bytes, limits: limits).feeds
    }

    /// A whole list.
    ///
    /// - Throws: `not-a-feed` where the document is something else, `malformed` with the line where it is broken XML.
    package static func list(_ bytes: [UInt8], limits: FeedLimits = FeedLimits()) throws(FeedFailure) -> OPMLList {
        guard bytes.count <= limits.maximumBytes else {
            throw FeedFailure(.tooLarge, "the list has \(bytes.count) bytes, above the limit of \(limits.maximumBytes)")
        }
        let document = try DocumentDecoder.decode(bytes, contentType: nil, maximum: limits.maximumBytes)
        let result = document.bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(FeedFailure) in try read(bytes, limits) }
        }
        return try result.get()
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: FeedLimits) throws(FeedFailure) -> OPMLList {
        guard let root = XMLRoot.find(in: bytes) else {
            throw FeedFailure(.notAFeed, "the document is not OPML: it has no element", line: 1)
        }
        guard root.kind == .outline else { throw FeedFailure(.notAFeed, "the document is not OPML: its root is not <opml>", line: 1) }
        let linesBefore = bytes[..<root.start].lazy.filter { $0 == 0x0A }.count
        let body = UnsafeBufferPointer(rebasing: bytes[root.start...])
        var (outcome, list) = attempt(body, limits)
        if case .defect = outcome {
            // Only what is within texts is mended: a list whose elements do not fit together may lack half of its feeds.
            (outcome, list) = AmpersandRepair.repaired(body).withUnsafeBufferPointer { attempt($0, limits) }
        }
        switch outcome {
        case .complete: return list
        case .defect(let message, let line): throw FeedFailure(.malformed, "malformed OPML: \(message)", line: linesBefore + line)
        case .tooDeep(let line), .tooManyNamespaces(let line):
            throw FeedFailure(.tooDeep, "malformed OPML: \(outcome.message)", line: linesBefore + line)
        }
    }

    private static func attempt(_ body: UnsafeBufferPointer<UInt8>, _ limits: FeedLimits) -> (XMLOutcome, OPMLList) {
        let handler = OPMLHandler(limits: limits)
        let outcome = MarkupGuard.defect(in: body, limits: limits) ?? XMLSession.parse(body, handler: handler, limits: limits)
        return (outcome, handler.list)
    }

    /// The list as a document; `list` gives the same outlines back.
    package static func document(_ list: OPMLList, title: String, comment: String? = nil) -> String {
        var writer = OPMLWriter()
        return writer.document(list, title: title, comment: comment)
    }

    package static func document(_ feeds: [OPMLOutline], title: String) -> String {
        document(OPMLList(feeds: feeds), title: title)
    }
}
