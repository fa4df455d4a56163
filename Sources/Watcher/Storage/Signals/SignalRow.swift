import GRDB
import Model

/// How a signal lies in its table.
enum SignalRow {
    static let columns = "id, noun, subject, feed, kind, code, reason, since, updated_at, ended_at, version"

    static func signal(_ columns: inout Columns) throws -> Signal {
        let id: SignalID = columns.id()
        let (noun, name) = (columns.string(), columns.string())
        let feed: FeedID? = columns.optionalID()
        let subject: SignalSubject
        switch (noun, feed) {
        case ("feed", let feed?): subject = .feed(feed)
        case ("channel", _): subject = .channel(name)
        case ("topic", _): subject = .topic(name)
        default: throw StorageFailure(.corrupt, "signal \(id) is about an unknown “\(noun)”")
        }
        return Signal(
            id: id, subject: subject, kind: try columns.word(), code: columns.string(), reason: columns.string(), since: columns.time(),
            updatedAt: columns.time(), endedAt: columns.optionalTime(), version: columns.int32())
    }
}

extension SignalSubject {
    var feed: FeedID? {
        if case .feed(let id) = self { id } else { nil }
    }
}

extension Database {
    /// The signals of a thing that last, by id.
    func openSignals(of subject: SignalSubject) throws -> [Signal] {
        let sql = "SELECT \(SignalRow.columns) FROM signals WHERE noun = ? AND subject = ? AND ended_at IS NULL ORDER BY id"
        return try rows(sql, [subject.noun, subject.id], SignalRow.signal)
    }

    func openSignal(_ id: SignalID) throws -> Signal? {
        try first("SELECT \(SignalRow.columns) FROM signals WHERE id = ? AND ended_at IS NULL", [id.rawValue], SignalRow.signal)
    }
}
