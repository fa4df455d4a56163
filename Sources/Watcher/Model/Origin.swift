/// An independent source within a story, with the articles of its lineage.
package struct Origin: Hashable, Sendable, Codable {
    /// The source that the lineage's articles name, else the outlet of its first article.
    package var name: String
    /// The lineage's first article: what identifies the origin.
    package var anchor: ArticleID
    package var articles: Int
    /// Outlets that carry it.
    package var outlets: Int
    /// Why the lineage is one: "first report", "copies a12 (.97)", "same outlet".
    package var evidence: String

    package init(name: String, anchor: ArticleID, articles: Int, outlets: Int = 1, evidence: String) {
        self.name = name
        self.anchor = anchor
        self.articles = articles
        self.outlets = outlets
        self.evidence = evidence
    }

    /// Origins of an earlier version do not count their outlets.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try values.decode(String.self, forKey: .name), anchor: try values.decode(ArticleID.self, forKey: .anchor),
            articles: try values.decode(Int.self, forKey: .articles),
            outlets: try values.decodeIfPresent(Int.self, forKey: .outlets) ?? 1,
            evidence: try values.decode(String.self, forKey: .evidence))
    }
}

/// How few and how many origins a story may have, by evidence that is weak and evidence that is strong.
package struct OriginBounds: Hashable, Sendable, Codable {
    package var least: Int
    package var most: Int

    package init(least: Int, most: Int) {
        self.least = least
        self.most = most
    }

    /// The range around a count of which some edges are open: half of those that would make it fewer, and half of those that would make
    /// it more; nil where that is none.
    package init?(around count: Int, fewer: Int, more: Int) {
        least = count - (max(fewer, 0) + 1) / 2
        most = count + (max(more, 0) + 1) / 2
        if least == most { return nil }
    }
}

/// An article's origin.
package struct OriginLine: Hashable, Sendable, Codable {
    package var name: String
    /// What shows it: "dateline (Reuters), .90", "own report".
    package var evidence: String

    package init(name: String, evidence: String) {
        self.name = name
        self.evidence = evidence
    }
}
