package import Model

extension Store {
    /// Stores what a poll brought, in one transaction: new and edited entries into the queue, validators, the next due time.
    ///
    /// An entry is known by its id within the feed; where ids change, by link and title; in another feed of its outlet by its link or
    /// id. The same text again is nothing; another text is the next revision. Throws `notFound` when the feed was removed meanwhile.
    package func commit(intake: IntakeCommit, judge: (any SignalJudge)? = nil) throws(StorageFailure) -> IntakeResult {
        var comparison = try read { db in try IntakeComparison(intake, db: db) }
        do { try comparison.encode() } catch { throw StorageFailure(error, path: path) }
        let result = try write(.normal) { [comparison] db in
            var writer = try IntakeWriter(db: db, commit: intake, judge: judge)
            return try writer.write(comparison)
        }
        settle(result.signals)
        return result
    }
}
