import GRDB
import Model

/// How a story lies in its table.
enum StoryRow {
    static let columns = "id, title, first_seen, last_seen, articles, outlets, origins, last_news, details, merged_into, muted_until"

    static func record(_ columns: inout Columns) throws -> StoryRecord {
        var state = StoryState(
            id: columns.id(), title: columns.string(), firstSeen: columns.time(), lastSeen: columns.time(), articles: columns.int(),
            outlets: try columns.json(), origins: try columns.json())
        state.lastNews = columns.optionalTime()
        try columns.optionalString().map { try StoryDetails(text: $0).fill(&state) }
        return StoryRecord(state: state, mergedInto: columns.optionalID(), mutedUntil: columns.optionalTime())
    }
}

/// What few stories have: bounds of their origins, developments.
struct StoryDetails: Codable {
    var bounds: OriginBounds?
    var developments: [Development]

    init(_ state: StoryState) {
        bounds = state.originBounds
        developments = state.developments
    }

    init(text: String) throws { self = try StoredJSON.value(StoryDetails.self, from: text) }

    /// Nil where there is nothing to keep.
    var text: String? { bounds == nil && developments.isEmpty ? nil : StoryJSON.text(self) }

    func fill(_ state: inout StoryState) {
        state.originBounds = bounds
        state.developments = developments
    }
}

extension Database {
    func story(_ id: StoryID) throws -> StoryRecord? {
        let found = try first("SELECT \(StoryRow.columns) FROM stories WHERE id = ?", [id.rawValue], StoryRow.record)
        return try found.map(withTopics)
    }

    func existingStory(_ id: StoryID) throws -> StoryRecord {
        guard let record = try story(id) else { throw StorageFailure(.notFound, "no story \(id); `story list` shows them") }
        return record
    }

    func withTopics(_ record: StoryRecord) throws -> StoryRecord {
        var record = record
        record.topics = try rows(
            "SELECT topic, score FROM story_scores WHERE story = ? ORDER BY score DESC, topic", [record.state.id.rawValue]
        ) { StoryTopic(topic: $0.string(), score: $0.real()) }
        return record
    }

    /// The story that lives on after all merges.
    func canonicalStory(_ id: StoryID) throws -> StoryID {
        var id = id
        // Merges go forward in time, so a chain ends; the bound is for a damaged database.
        for _ in 0..<1000 {
            let next = try first("SELECT merged_into FROM stories WHERE id = ?", [id.rawValue]) { $0.optionalInteger() }
            guard let next, let next else { return id }
            id = StoryID(rawValue: next)
        }
        return id
    }
}
