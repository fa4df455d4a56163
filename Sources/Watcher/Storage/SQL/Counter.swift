import GRDB

/// Numbers that outlive the rows they count: the first unused id of each kind, and totals too large to count each time.
enum Counter: String, CaseIterable {
    // First unused ids. They only ever rise, so an id is never reused, even when its row is gone.
    case nextFeed, nextPoll, nextIntake, nextArticle, nextStory, nextAlert, nextDelivery, nextSilence, nextFeedback, nextSignal,
        nextSubscription
    // Totals.
    case articles, stories, alerts, delivered
    // The last text in the search index.
    case indexedText
    // The last article in the topics' rhythms.
    case topicArticle
}

extension Database {
    func value(of counter: Counter) throws -> Int64 {
        try first("SELECT value FROM counters WHERE name = ?", [counter.rawValue]) { $0.integer() } ?? 0
    }

    func add(_ amount: Int, to counter: Counter) throws {
        guard amount != 0 else { return }
        try run("UPDATE counters SET value = value + ? WHERE name = ?", [amount, counter.rawValue])
    }

    func raise(_ counter: Counter, to value: Int64) throws {
        try run("UPDATE counters SET value = MAX(value, ?) WHERE name = ?", [value, counter.rawValue])
    }

    /// Takes `count` ids in a row and returns the first; they stay taken when this transaction commits.
    func take(_ count: Int = 1, of counter: Counter) throws -> Int64 {
        let values = try rows(
            "UPDATE counters SET value = value + ? WHERE name = ? RETURNING value", [count, counter.rawValue]
        ) { $0.integer() }
        guard let next = values.first else { throw StorageFailure(.corrupt, "the database lacks its counter “\(counter.rawValue)”") }
        return next - Int64(count)
    }
}
