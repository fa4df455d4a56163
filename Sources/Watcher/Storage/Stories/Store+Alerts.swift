import GRDB
package import Model

/// How an alert lies in its table.
enum AlertRow {
    static let columns = "id, topic, story, anchor, state, version, told, opened_at, updated_at"

    static func alert(_ columns: inout Columns) throws -> Alert {
        let id: AlertID = columns.id()
        let topic = columns.string()
        let story: StoryID = columns.id()
        let anchor: ArticleID = columns.id()
        let state: Alert.State = try columns.word()
        let version = columns.int32()
        return Alert(
            id: id, topic: topic, story: story, anchor: anchor, state: state, version: version, told: try columns.json(),
            openedAt: columns.time(), updatedAt: columns.time())
    }

    /// Alerts `a` beside their last stored versions `v`.
    static let recordColumns = """
        a.id, a.topic, a.story, a.anchor, a.state, a.version, a.told, a.opened_at, a.updated_at, v.kind, v.time, v.title, v.reason
        """
    static let recordTables = """
        alerts a JOIN alert_versions v ON v.alert = a.id AND v.version = (SELECT MAX(version) FROM alert_versions WHERE alert = a.id)
        """

    static func record(_ columns: inout Columns) throws -> AlertRecord {
        AlertRecord(
            alert: try alert(&columns), kind: try columns.word(), time: columns.time(), title: columns.string(),
            reason: columns.string())
    }
}

extension Store {
    /// Alerts, newest first.
    package func alerts(
        _ filter: AlertFilter = AlertFilter(), after cursor: Cursor? = nil, limit: Int
    ) throws(StorageFailure) -> Page<AlertRecord> {
        let limit = Paging.limit(limit)
        return try read { db in
            var conditions = ["a.id < ?"]
            var arguments: StatementArguments = [try Paging.id(cursor) ?? .max]
            let wanted: [(String, (any DatabaseValueConvertible)?)] = [
                ("a.topic = ?", filter.topic), ("a.state = ?", filter.state?.rawValue), ("a.story = ?", filter.story?.rawValue),
                ("a.updated_at >= ?", filter.since?.microseconds),
            ]
            for (condition, value) in wanted {
                guard let value else { continue }
                conditions.append(condition)
                arguments += [value]
            }
            let sql = """
                SELECT \(AlertRow.recordColumns) FROM \(AlertRow.recordTables) WHERE \(conditions.joined(separator: " AND "))
                ORDER BY a.id DESC LIMIT ?
                """
            let found = try db.rows(sql, arguments + [limit + 1], AlertRow.record)
            return Page(found, limit: limit) { String($0.alert.id.rawValue) }
        }
    }

    package func alert(_ id: AlertID) throws(StorageFailure) -> AlertDetail {
        try read { db in
            let alert = try db.first("SELECT \(AlertRow.columns) FROM alerts WHERE id = ?", [id.rawValue], AlertRow.alert)
            guard let alert else { throw StorageFailure(.notFound, "no alert \(id); `alert list` shows them") }
            return AlertDetail(
                alert: alert,
                versions: try db.rows("SELECT message FROM alert_versions WHERE alert = ? ORDER BY version", [id.rawValue]) {
                    try $0.json(AlertMessage.self)
                },
                deliveries: try db.rows(
                    "SELECT \(DeliveryRow.columns) FROM deliveries WHERE thread = ? ORDER BY id", [id.rawValue], DeliveryRow.delivery))
        }
    }
}
