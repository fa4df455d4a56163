import Control
import Model
import Storage

extension PageResource {
    init(_ record: PageRecord) {
        guard let report = record.report else {
            self.init(
                state: "waiting", reason: "its page is asked for; it is judged without it at the deadline", url: ShownURL.text(record.url),
                deadline: record.deadline.rfc3339)
            return
        }
        let isFetched = report.startedAt != nil
        self.init(
            state: report.outcome, reason: report.reason, url: ShownURL.text(record.url), finalURL: report.finalURL.map(ShownURL.text),
            status: report.status, bytes: isFetched ? report.bytes : nil, fetchedAt: report.endedAt.rfc3339)
    }
}

extension RemovedPartResource {
    init(_ part: RemovedPart) { self.init(kind: part.kind, excerpt: part.excerpt) }
}

extension ArticleTrail {
    /// The page of the latest revision.
    var page: PageRecord? { pages.last { $0.revision == article.article.revision } }

    /// What was left out of the latest text: of the page it came from, or of what the feed carried.
    var leftOut: [RemovedPart] { (page?.report?.removed ?? []) + removed }
}
