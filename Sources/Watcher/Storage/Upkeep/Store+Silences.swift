import GRDB
package import Model

extension Store {
    package func addSilence(
        _ matcher: Silence.Matcher, until: Timestamp, comment: String, now: Timestamp
    ) throws(StorageFailure) -> Silence {
        try write(.full) { db in
            let id = try db.take(of: .nextSilence)
            let (scope, topic, story) = matcher.columns
            try db.run(
                "INSERT INTO silences (id, scope, topic, story, until, comment, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [id, scope, topic, story, until.microseconds, comment, now.microseconds])
            return Silence(id: SilenceID(rawValue: id), matcher: matcher, until: until, comment: comment, createdAt: now)
        }
    }

    /// All silences by id; with `now`, only those in force.
    package func silences(now: Timestamp? = nil) throws(StorageFailure) -> [Silence] {
        try read { db in
            try db.rows("SELECT \(Silence.columns) FROM silences WHERE until > ? ORDER BY id", [now?.microseconds ?? .min], Silence.init)
        }
    }

    /// Ends a silence now; it stays on record until its time to be pruned.
    package func expireSilence(_ id: SilenceID, now: Timestamp) throws(StorageFailure) -> Silence {
        try write(.full) { db in
            try db.run("UPDATE silences SET until = MIN(until, ?) WHERE id = ?", [now.microseconds, id.rawValue])
            let silence = try db.first("SELECT \(Silence.columns) FROM silences WHERE id = ?", [id.rawValue], Silence.init)
            guard let silence else { throw StorageFailure(.notFound, "no silence \(id); `silence list` shows them") }
            return silence
        }
    }
}

extension Silence {
    fileprivate static let columns = "id, scope, topic, story, until, comment, created_at"

    fileprivate init(_ columns: inout Columns) throws {
        let id: SilenceID = columns.id()
        let scope = columns.string()
        let topic = columns.optionalString()
        let story: StoryID? = columns.optionalID()
        let matcher: Matcher
        switch (scope, topic, story) {
        case ("topic", let topic?, _): matcher = .topic(topic)
        case ("story", _, let story?): matcher = .story(story)
        case ("all", _, _): matcher = .all
        default: throw StorageFailure(.corrupt, "silence \(id) matches an unknown “\(scope)”")
        }
        self.init(id: id, matcher: matcher, until: columns.time(), comment: columns.string(), createdAt: columns.time())
    }
}

extension Silence.Matcher {
    fileprivate var columns: (scope: String, topic: String?, story: Int64?) {
        switch self {
        case .all: ("all", nil, nil)
        case .topic(let topic): ("topic", topic, nil)
        case .story(let story): ("story", nil, story.rawValue)
        }
    }
}
