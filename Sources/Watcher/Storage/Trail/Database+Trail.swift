import GRDB
import Model

extension Database {
    func trail(of id: ArticleID) throws -> ArticleTrail {
        let article = try existingArticle(id)
        let memberships = try memberships(of: id)
        let decisions = try decisions(on: id)
        let alerts = try alerts(of: decisions, story: article.story)
        return ArticleTrail(
            article: article, feed: try article.article.feed.flatMap { try feed(where: "id = ?", [$0.rawValue]) },
            poll: try poll(of: id), revisions: try revisions(of: id), shown: try shown(id), pages: try pages(of: id),
            removed: try removedParts(of: id, revision: article.article.revision), memberships: memberships,
            story: try article.story.flatMap(story), redirects: try redirects(of: memberships), decisions: decisions,
            alerts: alerts, deliveries: try alerts.flatMap { try deliveries(of: $0.alert.id) })
    }

    private func poll(of id: ArticleID) throws -> PollRecord? {
        let sql = """
            SELECT \(PollRow.columns) FROM polls
            WHERE id = (SELECT poll FROM texts WHERE article = ? ORDER BY revision DESC LIMIT 1)
            """
        return try first(sql, [id.rawValue], PollRow.record)
    }

    private func revisions(of id: ArticleID) throws -> [ArticleTrail.Revision] {
        try rows("SELECT revision, title, ingested, clock, id, note FROM texts WHERE article = ? ORDER BY revision", [id.rawValue]) {
            ArticleTrail.Revision(
                revision: $0.int32(), title: $0.string(), ingested: $0.time(), judged: $0.time(), intake: $0.id(), note: $0.optionalString()
            )
        }
    }

    private func shown(_ id: ArticleID) throws -> [ArticleTrail.Shown] {
        let sql = "SELECT feed, entry_id, is_duplicate, note FROM entries WHERE article = ? ORDER BY is_duplicate, feed LIMIT 100"
        return try rows(sql, [id.rawValue]) {
            ArticleTrail.Shown(feed: $0.id(), entryID: $0.string(), isDuplicate: $0.bool(), note: $0.optionalString())
        }
    }

    /// The article's own lines; a merge is one line of the story, found by `redirects`.
    private func memberships(of id: ArticleID) throws -> [ArticleTrail.Membership] {
        let sql = """
            SELECT kind, article, from_story, to_story, reason, model, cause, time FROM membership_log WHERE article = ? ORDER BY id
            """
        return try rows(sql, [id.rawValue]) { columns in
            let change = MembershipChange(
                kind: try columns.word(), article: columns.id(), from: columns.optionalID(), to: columns.id(),
                reason: columns.string(), model: columns.int32())
            return ArticleTrail.Membership(change: change, cause: columns.id(), time: columns.time())
        }
    }

    private func redirects(of memberships: [ArticleTrail.Membership]) throws -> [StoryRedirect] {
        var found: [StoryRedirect] = []
        var pending = memberships.map(\.change.to)
        while let story = pending.popLast(), found.count < 1000 {
            let next = try first("SELECT merged_into FROM stories WHERE id = ?", [story.rawValue]) { columns -> StoryID? in
                columns.optionalID()
            }
            guard let next, let next else { continue }
            let redirect = StoryRedirect(old: story, new: next)
            guard !found.contains(redirect) else { continue }
            found.append(redirect)
            pending.append(next)
        }
        return found.sorted { $0.old < $1.old }
    }

    private func decisions(on id: ArticleID) throws -> [ArticleTrail.Decision] {
        let sql = """
            SELECT revision, topic, score, evidence, passed, action, reason, story, alert, alert_version, scorer_version
            FROM decisions WHERE article = ? ORDER BY revision, topic
            """
        return try rows(sql, [id.rawValue]) { columns in
            let revision = columns.int32()
            let score = TopicScore(topic: columns.string(), score: columns.real(), evidence: try columns.evidence())
            let passed = columns.bool()
            let action: AlertDecision.Action = try columns.word()
            let decision = ArticleDecision(
                score: score, passed: passed, decision: AlertDecision(action: action, reason: columns.string()),
                story: columns.id(), alert: columns.optionalID(), alertVersion: columns.optionalInteger().map(Int32.init(clamping:)),
                scorerVersion: columns.int32())
            return ArticleTrail.Decision(revision: revision, decision: decision)
        }
    }

    /// The alerts that the article's decisions name, and those of the story it is in.
    private func alerts(of decisions: [ArticleTrail.Decision], story: StoryID?) throws -> [AlertRecord] {
        var ids = Set(decisions.compactMap(\.decision.alert))
        if let story { ids.formUnion(try rows("SELECT id FROM alerts WHERE story = ?", [story.rawValue]) { $0.id() }) }
        return try ids.sorted().compactMap { id in
            let sql = "SELECT \(AlertRow.recordColumns) FROM \(AlertRow.recordTables) WHERE a.id = ?"
            return try first(sql, [id.rawValue], AlertRow.record)
        }
    }

    private func deliveries(of alert: AlertID) throws -> [DeliveryDetail] {
        let sql = "SELECT \(DeliveryRow.columns) FROM deliveries WHERE thread = ? ORDER BY id"
        return try rows(sql, [alert.rawValue], DeliveryRow.delivery).map(detail)
    }
}
