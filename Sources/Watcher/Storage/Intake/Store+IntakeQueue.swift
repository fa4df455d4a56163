import GRDB
package import Model

extension Store {
    /// Of entries handed out at one time: long ones come in smaller batches, so that a batch never takes much memory.
    private static let batchBytes = 2 << 20

    /// The next entries to judge, in order; those that wait for their pages are passed by. They stay queued until a judgement that names them is committed; `after` reads ahead.
    package func nextIntake(limit: Int, after: IntakeID? = nil) throws(StorageFailure) -> IntakeBatch {
        let sql = QueuedRow.query + " WHERE intake.id > ? AND \(PageQueue.isReady) ORDER BY intake.id LIMIT ?"
        let queued = try read { db in
            var bytes = 0
            return try db.rows(
                sql, [after?.rawValue ?? 0, max(1, limit)],
                until: { row in
                    bytes += row.payload.utf8.count
                    return bytes >= Self.batchBytes
                }, QueuedRow.init)
        }
        // Decoding is the dear part and needs no connection.
        var batch = IntakeBatch()
        for row in queued { row.add(to: &batch) }
        return batch
    }

    /// The entry that waits for its judgement, or for its page before that, to become a text of this article: the last of several.
    package func queuedEntry(of article: ArticleID) throws(StorageFailure) -> QueuedEntry? {
        let sql = QueuedRow.query + " WHERE intake.article = ? ORDER BY intake.id DESC LIMIT 1"
        let row = try read { db in try db.first(sql, [article.rawValue], QueuedRow.init) }
        var batch = IntakeBatch()
        row?.add(to: &batch)
        return batch.entries.first
    }
}

/// A queue row before its entry is decoded.
private struct QueuedRow: Sendable {
    static let query = """
        SELECT intake.id, intake.article, intake.revision, intake.is_backlog, intake.ingested, intake.payload,
            feeds.id, feeds.url, feeds.outlet, feeds.title, feeds.home_page, feeds.language, feeds.full_text
        FROM intake JOIN feeds ON feeds.id = intake.feed
        """

    var intake: IntakeID
    var article: ArticleID
    var revision: Int32
    var isBacklog: Bool
    var ingested: Timestamp
    var payload: String
    var feed: FeedContext

    init(_ columns: inout Columns) {
        intake = columns.id()
        article = columns.id()
        revision = columns.int32()
        isBacklog = columns.bool()
        ingested = columns.time()
        payload = columns.string()
        feed = FeedContext(
            id: columns.id(), url: columns.string(), outletOverride: columns.optionalString(), title: columns.string(),
            homePageURL: columns.optionalString(), language: columns.optionalString(), fullText: columns.bool())
    }

    func add(to batch: inout IntakeBatch) {
        do {
            let entry = try StoredJSON.value(Entry.self, from: payload)
            batch.entries.append(
                QueuedEntry(
                    intake: intake, article: article, revision: revision, feed: feed, entry: entry, isBacklog: isBacklog,
                    ingested: ingested))
        } catch {
            batch.unreadable.append(
                SkippedEntry(intake: intake, article: article, revision: revision, reason: "unreadable: \(error)"))
        }
    }
}
