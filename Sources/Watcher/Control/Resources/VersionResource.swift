/// The daemon and the versions of what it decides with.
package struct VersionResource: Codable, Hashable, Sendable {
    /// Always `watcherd`.
    package var id: String
    /// One of: running.
    package var state: String
    /// Why it is in its state, in words.
    package var reason: String
    /// Version of the program.
    package var version: String
    /// Version of this API.
    package var api: String
    /// Number of migrations of the database.
    package var schemaVersion: Int
    /// Version of the topic scorer.
    package var scorerVersion: Int
    /// Version of the story model.
    package var storyModel: Int

    package init(
        id: String, state: String, reason: String, version: String, api: String, schemaVersion: Int, scorerVersion: Int, storyModel: Int
    ) {
        self.id = id
        self.state = state
        self.reason = reason
        self.version = version
        self.api = api
        self.schemaVersion = schemaVersion
        self.scorerVersion = scorerVersion
        self.storyModel = storyModel
    }

    private enum CodingKeys: String, CodingKey {
        case id, state, reason, version, api
        case schemaVersion = "schema_version"
        case scorerVersion = "scorer_version"
        case storyModel = "story_model"
    }
}
