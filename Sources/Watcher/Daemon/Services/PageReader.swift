import FeedParsing
import Fetching
import Model
import Storage
import Text

/// Reads pages, one at a time: a page's tree takes several times its bytes, and so there is never more than one.
actor PageReader {
    private let extractor = PageExtractor(date: FeedDate.parse)

    /// What a page makes of its entry.
    func read(_ document: FeedDocument, of page: ClaimedPage, started: Timestamp, ended: Timestamp) -> PageCommit {
        var report = PageReport(
            outcome: "not-html", reason: "", status: document.status, bytes: document.bytes.count, finalURL: document.finalURL,
            startedAt: started, endedAt: ended)
        guard Self.isPage(document) else {
            report.reason = "the address answers with \(document.contentType ?? "something"), which is no web page"
            return PageCommit(id: page.id, report: report)
        }
        let extracted = extractor.extract(document.bytes, contentType: document.contentType, url: document.finalURL)
        let merged = PageMerge.merge(extracted, into: page.entry)
        report.outcome = merged.outcome
        report.reason = merged.reason
        if merged.outcome == "full-text" { report.removed = extracted.removed }
        return PageCommit(id: page.id, entry: merged.entry, report: report)
    }

    /// HTML by its type, or where none is told by its first characters.
    private static func isPage(_ document: FeedDocument) -> Bool {
        if let type = document.contentType?.lowercased(), !type.isEmpty { return type.contains("html") }
        return document.bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
    }
}
