/// What ties an article to an earlier one, or to a source that it names.
package struct StoryLineage: Codable, Hashable, Sendable {
    /// The later article.
    package var article: String
    /// The earlier article of the story; none where only a source is named.
    package var earlier: String?
    /// The source named.
    package var source: String?
    /// One of: copy, containment, source, syndication, dateline, byline, attribution, contribution, link, quotation, ownership.
    package var kind: String
    /// How sure it is that both tell the same report, 0…1.
    package var confidence: Double
    /// What shows it.
    package var evidence: String

    package init(article: String, earlier: String? = nil, source: String? = nil, kind: String, confidence: Double, evidence: String) {
        self.article = article
        self.earlier = earlier
        self.source = source
        self.kind = kind
        self.confidence = confidence
        self.evidence = evidence
    }

    private enum CodingKeys: String, CodingKey {
        case article, earlier, source, kind, confidence, evidence
    }
}

/// What an article added to its story.
package struct StoryDevelopment: Codable, Hashable, Sendable {
    /// The article that brought it.
    package var article: String
    /// One of: confirms, denies, corrects, retracts, number, name, place, quote.
    package var kind: String
    /// What is new; empty for a stance.
    package var text: String
    /// The sentence that shows it.
    package var sentence: String

    package init(article: String, kind: String, text: String, sentence: String) {
        self.article = article
        self.kind = kind
        self.text = text
        self.sentence = sentence
    }

    private enum CodingKeys: String, CodingKey {
        case article, kind, text, sentence
    }
}
