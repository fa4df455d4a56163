/// Mutes a story: it neither opens nor updates alerts.
package struct MuteRequest: RequestBody, Hashable {
    /// Time or duration from now; for good when absent.
    package var until: String?

    package init(until: String? = nil) {
        self.until = until
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case until
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// Makes two stories one; the older id stays.
package struct MergeRequest: RequestBody, Hashable {
    /// The other story.
    package var story: String

    package init(story: String) {
        self.story = story
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case story
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// Takes articles out of a story into one of their own.
package struct SplitRequest: RequestBody, Hashable {
    /// Ids of articles of the story; not all of them.
    package var articles: [String]

    package init(articles: [String]) {
        self.articles = articles
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case articles
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
