import Control
import Model
import Storage
import Stories

extension ControlAPI {
    /// With `q` what a search finds, newest first; without it every judged article in the order of judgement.
    func listArticles(_ request: APIRequest) async throws -> APIAnswer {
        let page = try request.page(usual: 100)
        let since = try request.since(now)
        let query = request.query["q"]
        let list = try await ask { store -> ListPage<ArticleResource> in
            guard let query else {
                return try page.gather { try store.articles(since: since, after: $0, limit: $1) }.list { ArticleResource($0) }
            }
            return try Self.search(query, since: since, page: page, in: store)
        }
        return try APIAnswer(list)
    }

    private static func search(
        _ query: String, since: Timestamp?, page: PageRequest, in store: Store
    ) throws -> ListPage<ArticleResource> {
        guard page.after.map({ Int64($0) != nil }) ?? true else {
            throw ProblemDocument(.invalidArgument, "\"\(page.after ?? "")\" is no cursor of this list.")
        }
        do {
            let found = try page.gather { try store.searchArticles(query, since: since, after: $0, limit: $1) }
            return try found.list { summary in
                let stored = try store.article(summary.id)
                var resource = ArticleResource(stored)
                resource.snippet = Snippet.text(stored.article.text, query: query)
                return resource
            }
        } catch let failure as StorageFailure where failure.code == .invalid {
            throw ProblemDocument(.badQuery, failure.message)
        }
    }

    func getArticle(_ request: APIRequest) async throws -> APIAnswer {
        let now = self.now
        let resource = try await ask { store in
            guard let id = try store.articleID(request.id) else {
                throw ProblemDocument(.unknownID, "\"\(request.id)\" is no id of an article, such as a42.")
            }
            return try store.articleResource(id, now: now)
        }
        return try APIAnswer(resource)
    }
}

extension Store {
    /// A judged article's id by what a person typed, else the id as typed, since a waiting article has no row yet. Nil for other text.
    func articleID(_ text: String) throws -> ArticleID? {
        do {
            return try resolve(text, as: ArticleID.self)
        } catch {
            guard error.code == .notFound else { throw ProblemDocument(error, .lookup) }
            return ArticleID(text: text)
        }
    }

    /// Texts of an article that are compared with each other.
    private static let shownRevisions = 20

    fileprivate func articleResource(_ id: ArticleID, now: Timestamp) throws -> ArticleResource {
        do throws(StorageFailure) {
            let trail = try why(id)
            var resource = ArticleResource(trail.article, reason: trail.memberships.last?.change.reason)
            resource.text = trail.article.article.text
            resource.arrival = trail.poll.map { poll in
                poll.report.hub.map { "pushed by hub \(ShownURL.text($0))" } ?? "polled"
            }
            let parts = try furniture(of: id, revision: trail.article.article.revision)
            if !parts.isEmpty { resource.furniture = FurnitureText.parts(parts, of: trail.article.article.text) }
            let edits = ArticleEdit.list(try revisions(of: id, limit: Self.shownRevisions))
            resource.revisions = edits.isEmpty ? nil : edits
            let notes = trail.shown.compactMap { shown in
                shown.note.map { "entry \"\(shown.entryID.prefix(200))\" of feed \(shown.feed): \($0)" }
            }
            resource.sameness = notes.isEmpty ? nil : notes
            resource.page = trail.page.map { PageResource($0) }
            if !trail.leftOut.isEmpty { resource.removed = trail.leftOut.map { RemovedPartResource($0) } }
            let thresholds = Dictionary(try topics().map { ($0.id, $0.threshold) }) { first, _ in first }
            resource.topics = trail.latestDecisions.filter { $0.score.score > 0 }.map { decision in
                TopicScoreResource(decision.score, threshold: thresholds[decision.score.topic] ?? 1)
            }
            return resource
        } catch {
            guard error.code == .notFound, let waiting = try waiting(id) else { throw error }
            var resource = ArticleResource(waiting, now: now)
            resource.page = try pages(of: id).last.map { PageResource($0) }
            return resource
        }
    }

    /// The queued entry that is to become this article.
    func waiting(_ id: ArticleID) throws -> QueuedEntry? { try queuedEntry(of: id) }
}

extension ArticleTrail {
    /// Each topic's decision on the latest revision, the strongest first.
    var latestDecisions: [ArticleDecision] {
        let revision = decisions.map(\.revision).max()
        return decisions.filter { $0.revision == revision }.map(\.decision).sorted {
            ($0.decision.action, $0.score.score, $1.score.topic) > ($1.decision.action, $1.score.score, $0.score.topic)
        }
    }
}
