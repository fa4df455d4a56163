import Control
import Foundation

/// Reads from the demo's daemon what `watcherctl` would show.
struct DemoWhy {
    private let control: DemoControl

    init(_ control: DemoControl) { self.control = control }

    /// Articles judged so far.
    func articles() throws(CommandFailure) -> Int {
        try list().count { $0.state == "judged" }
    }

    func article(titled prefix: String, outlet: String) throws(CommandFailure) -> String {
        guard let article = try list().first(where: { $0.title.hasPrefix(prefix) && $0.outlet == outlet }) else {
            throw CommandFailure(code: .failed, message: "the demo failed: the daemon knows no article \"\(prefix)…\" of \(outlet)")
        }
        return article.id
    }

    /// What was decided of the `number`th article about the topic.
    func reason(of number: Int) throws(CommandFailure) -> String {
        let why: WhyResource = try get("/v1/why/a\(number)")
        return "why: \(why.reason)"
    }

    /// Numbered steps, from fetch to delivery.
    func trail(of article: String) throws(CommandFailure) -> [String] {
        let why: WhyResource = try get("/v1/why/\(article)")
        return ["\(why.id) \(why.title)", why.reason]
            + why.steps.enumerated().map { "\($0 + 1). \($1.stage): \($1.outcome). \($1.reason)" }
    }

    private func list() throws(CommandFailure) -> [ArticleResource] {
        let page: ListPage<ArticleResource> = try get("/v1/articles?limit=100")
        return page.items
    }

    private func get<Value: Decodable>(_ path: String) throws(CommandFailure) -> Value {
        let answer = try control.get(path)
        do {
            return try JSONDecoder().decode(Value.self, from: answer.body)
        } catch {
            let text = String(decoding: answer.body.prefix(300), as: UTF8.self)
            throw CommandFailure(code: .failed, message: "the demo failed: GET \(path) answered \(answer.status): \(text)")
        }
    }
}
