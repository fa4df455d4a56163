import GRDB
package import Model

/// An id whose things the store can look up by what a person typed.
package protocol StoredIdentifier: WatcherIdentifier {
    /// What such a thing is called in messages.
    static var noun: String { get }
    /// The table of these things; its key is `id`.
    static var table: String { get }
}

extension FeedID: StoredIdentifier {
    package static let noun = "feed"
    package static let table = "feeds"
}

extension ArticleID: StoredIdentifier {
    package static let noun = "article"
    package static let table = "articles"
}

extension StoryID: StoredIdentifier {
    package static let noun = "story"
    package static let table = "stories"
}

extension AlertID: StoredIdentifier {
    package static let noun = "alert"
    package static let table = "alerts"
}

extension DeliveryID: StoredIdentifier {
    package static let noun = "delivery"
    package static let table = "deliveries"
}

extension SignalID: StoredIdentifier {
    package static let noun = "signal"
    package static let table = "signals"
}

extension SilenceID: StoredIdentifier {
    package static let noun = "silence"
    package static let table = "silences"
}

extension Store {
    /// Finds an id by what a person typed: an exact one wins, else the one that begins so. Throws `notFound`, or `invalid` where
    /// several begin so.
    package func resolve<ID: StoredIdentifier>(_ text: String, as: ID.Type = ID.self) throws(StorageFailure) -> ID {
        try read { db in
            guard let id = ID(text: text) else {
                throw StorageFailure(
                    .notFound,
                    "“\(text)” is no id of \("aeiou".contains(ID.noun.first ?? " ") ? "an" : "a") \(ID.noun), such as \(ID.prefix)42")
            }
            let exact = try db.first("SELECT 1 FROM \(ID.table) WHERE id = ?", [id.rawValue]) { $0.bool() }
            if exact != nil { return id }
            let found = try db.ids(in: ID.table, beginningWith: id.rawValue)
            guard let only = found.first else { throw StorageFailure(.notFound, "no \(ID.noun) \(id)") }
            guard found.count == 1 else {
                let names = found.prefix(3).map { ID(rawValue: $0).description }.joined(separator: ", ")
                throw StorageFailure(.invalid, "“\(text)” is the beginning of several \(ID.noun) ids (\(names)); give a whole one")
            }
            return ID(rawValue: only)
        }
    }
}

extension Database {
    /// Up to four ids whose decimal digits begin with those of `start`: one range of the key for each further digit.
    func ids(in table: String, beginningWith start: Int64) throws -> [Int64] {
        guard start > 0 else { return [] }
        var found: [Int64] = []
        var scale: Int64 = 10
        while found.count < 4 {
            let (low, overflow) = start.multipliedReportingOverflow(by: scale)
            let (high, overflowed) = low.addingReportingOverflow(scale)
            if overflow || overflowed { break }
            found += try rows("SELECT id FROM \(table) WHERE id >= ? AND id < ? ORDER BY id LIMIT 4", [low, high]) { $0.integer() }
            let (wider, end) = scale.multipliedReportingOverflow(by: 10)
            if end { break }
            scale = wider
        }
        return found
    }
}
