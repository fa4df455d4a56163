package import Model

/// What ties a report to an earlier one, or to a source that it names. Edges run back in time.
package struct LineageEdge: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case copy, containment, source, syndication, dateline, byline, attribution, contribution, link, quotation, ownership
    }

    package var article: ArticleID
    /// The earlier report; nil where only a source is named, and nobody of the story is it.
    package var earlier: ArticleID?
    /// The source named.
    package var source: String?
    package var kind: Kind
    /// Percent.
    package var confidence: Int
    /// What shows it, in words.
    package var evidence: String

    package init(article: ArticleID, earlier: ArticleID?, source: String?, kind: Kind, confidence: Int, evidence: String) {
        self.article = article
        self.earlier = earlier
        self.source = source
        self.kind = kind
        self.confidence = confidence
        self.evidence = evidence
    }
}

extension LineageEdge.Kind {
    init(_ kind: Credit.Kind) {
        self =
            switch kind {
            case .source: .source
            case .syndication: .syndication
            case .dateline: .dateline
            case .byline: .byline
            case .attribution: .attribution
            case .contribution: .contribution
            }
    }
}
