/// A text or page to score without storing anything.
package struct ScoreRequest: RequestBody, Hashable {
    /// Ids of topics; all topics when absent.
    package var topics: [String]?
    /// A query to try instead of topics.
    package var query: String?
    /// Title of the text.
    package var title: String?
    /// Plain text; either this or `url`.
    package var text: String?
    /// A page to fetch; either this or `text`.
    package var url: String?

    package init(topics: [String]? = nil, query: String? = nil, title: String? = nil, text: String? = nil, url: String? = nil) {
        self.topics = topics
        self.query = query
        self.title = title
        self.text = text
        self.url = url
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case topics, query, title, text, url
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
