/// A topic to add.
package struct AddTopicRequest: RequestBody, Hashable {
    /// Letters, digits, `-`, `_` and `.`, 1 to 64 of them.
    package var id: String
    /// The id when absent.
    package var title: String?
    /// In the query language.
    package var query: String
    /// 0…1; the configured default when absent.
    package var threshold: Double?
    /// 1 or more; the configured default when absent.
    package var minOrigins: Int?
    /// Names of channels; the default channels when absent or empty.
    package var channels: [String]?
    /// True when absent.
    package var enabled: Bool?

    package init(
        id: String, title: String? = nil, query: String, threshold: Double? = nil, minOrigins: Int? = nil, channels: [String]? = nil,
        enabled: Bool? = nil
    ) {
        self.id = id
        self.title = title
        self.query = query
        self.threshold = threshold
        self.minOrigins = minOrigins
        self.channels = channels
        self.enabled = enabled
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, query, threshold, channels, enabled
        case minOrigins = "min_origins"
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// Changes to a topic; what is absent stays.
package struct ChangeTopicRequest: RequestBody, Hashable {
    /// For people.
    package var title: String?
    /// In the query language.
    package var query: String?
    /// 0…1.
    package var threshold: Double?
    /// 1 or more.
    package var minOrigins: Int?
    /// Replaces the list; empty: the default channels.
    package var channels: [String]?
    /// Switches it on or off.
    package var enabled: Bool?

    package init(
        title: String? = nil, query: String? = nil, threshold: Double? = nil, minOrigins: Int? = nil, channels: [String]? = nil,
        enabled: Bool? = nil
    ) {
        self.title = title
        self.query = query
        self.threshold = threshold
        self.minOrigins = minOrigins
        self.channels = channels
        self.enabled = enabled
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case title, query, threshold, channels, enabled
        case minOrigins = "min_origins"
    }

    package static var fieldNames: [String] { CodingKeys.allCases.map(\.rawValue) }
}
