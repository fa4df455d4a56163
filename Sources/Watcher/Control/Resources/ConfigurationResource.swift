/// The configuration in force.
package struct ConfigurationResource: Codable, Hashable, Sendable {
    /// Always `config`.
    package var id: String
    /// One of: active.
    package var state: String
    /// When and why it was loaded: "at start", "reloaded".
    package var reason: String
    /// Of its file.
    package var path: String
    /// RFC 3339. When it came into force.
    package var loadedAt: String
    /// All keys as YAML, defaults included, secrets left out.
    package var text: String

    package init(id: String, state: String, reason: String, path: String, loadedAt: String, text: String) {
        self.id = id
        self.state = state
        self.reason = reason
        self.path = path
        self.loadedAt = loadedAt
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, path, text
        case loadedAt = "loaded_at"
    }
}

/// What is wrong with a configuration.
package struct ConfigurationCheck: Codable, Hashable, Sendable {
    /// Always `config`.
    package var id: String
    /// One of: good, bad.
    package var state: String
    /// Count of problems in words.
    package var reason: String
    /// Of its file; empty for a text sent in the request.
    package var path: String
    /// In order of place.
    package var problems: [SourceProblem]

    package init(id: String, state: String, reason: String, path: String, problems: [SourceProblem]) {
        self.id = id
        self.state = state
        self.reason = reason
        self.path = path
        self.problems = problems
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, path, problems
    }
}
