import Control
import Fetching
import Model
import Storage
import Text
import Topics

/// Scoring a text without storing anything.
extension ControlAPI {
    func scoreText(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(ScoreRequest.self)
        guard (body.text == nil) != (body.url == nil) else {
            throw ProblemDocument(.invalidArgument, "Give either \"text\" or \"url\" to be scored, and one of them only.")
        }
        let topics = try await topics(for: body)
        let article = try await article(for: body)
        let document = ScoredDocument(article: article)
        let items = try topics.map { topic in
            do {
                return TopicScoreResource(try TopicScorer(topic: topic).score(document), threshold: topic.threshold)
            } catch let error as QueryError {
                throw TopicText.badQuery(error)
            }
        }
        return try APIAnswer(ScoreResult(items, title: article.title))
    }

    private func topics(for body: ScoreRequest) async throws -> [Topic] {
        if let query = body.query {
            guard body.topics == nil else {
                throw ProblemDocument(.invalidArgument, "Give either \"topics\" or \"query\", not both.")
            }
            try TopicText.check(query: query)
            return [Topic(id: query, query: query, threshold: configuration.topics.threshold)]
        }
        return try await ask { store in
            guard let wanted = body.topics, !wanted.isEmpty else { return try store.topics() }
            return try wanted.map { try store.findTopic($0) }
        }
    }

    private func article(for body: ScoreRequest) async throws -> Article {
        let time = now
        guard let address = body.url else {
            return Article(
                id: ArticleID(0), entryID: "", outlet: .unknown, title: PlainText.collapse(body.title ?? ""), text: body.text ?? "",
                ingested: time)
        }
        let page = try await page(try FeedSettingsText.url(address))
        let host = URLResolver.host(of: page.url)
        return Article(
            id: ArticleID(0), entryID: page.url, outlet: host.map { Outlet(key: $0, name: $0) } ?? .unknown,
            title: PlainText.collapse(body.title ?? page.title), text: page.text, url: page.url, ingested: time)
    }

    private func page(_ url: String) async throws -> (url: String, title: String, text: String) {
        let request = configuration.request(url, kind: .page)
        switch await fetcher.fetch(request) {
        case .document(let document):
            let html = String(decoding: document.bytes, as: UTF8.self)
            return (document.finalURL, PageTitle.title(ofHTML: html), HTMLText.text(fromHTML: html))
        case .notModified:
            throw ProblemDocument(.fetchFailed, "\(ShownURL.text(url)): the server answered 304 to a request without validators.")
        case .failed(let problem):
            let isRefused = problem.code == FetchFailure.Code.refusedAddress.rawValue
            throw ProblemDocument(
                isRefused ? .refusedAddress : .fetchFailed, "\(ShownURL.text(url)): \(problem.code): \(ShownURL.within(problem.message)).")
        }
    }
}

extension ScoreResult {
    fileprivate init(_ items: [TopicScoreResource], title: String) {
        let sorted = items.sorted { ($0.score, $1.topic) > ($1.score, $0.topic) }
        let passed = sorted.filter(\.passed).map(\.topic)
        let reason = passed.isEmpty ? "no topic passes" : "passes: \(passed.joined(separator: ", "))"
        self.init(id: "score", state: passed.isEmpty ? "below" : "passed", reason: reason, title: title, items: sorted)
    }
}

/// The title of a web page, from its source.
private enum PageTitle {
    static func title(ofHTML html: String) -> String {
        guard let open = html.firstRange(of: "<title"), let start = html[open.upperBound...].firstIndex(of: ">"),
            let end = html[start...].firstRange(of: "</title")
        else { return "" }
        return HTMLText.text(fromHTML: String(html[html.index(after: start)..<end.lowerBound].prefix(1_000)))
    }
}
