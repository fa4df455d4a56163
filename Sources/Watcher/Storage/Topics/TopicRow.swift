import GRDB
import Model

/// How a topic lies in its table.
enum TopicRow {
    static let columns = "id, title, query, threshold, min_origins, channels, is_enabled, version, scorer_version"

    static func topic(_ columns: inout Columns) throws -> Topic {
        Topic(
            id: columns.string(), title: columns.string(), query: columns.string(), threshold: columns.real(),
            minOrigins: columns.int(), channels: try columns.json(), isEnabled: columns.bool(), version: columns.integer(),
            scorerVersion: columns.int32())
    }
}

extension Topic {
    /// Whether two definitions mean the same, whatever their versions.
    func isSameDefinition(as other: Topic) -> Bool {
        var copy = other
        copy.version = version
        return self == copy
    }
}
