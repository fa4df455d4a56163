import Control
import Model
import Storage
import Topics

/// Topics as files.
extension ControlAPI {
    func exportTopics() async throws -> APIAnswer {
        APIAnswer(text: TopicsText.text(try await ask { try $0.topics() }), type: MediaType.yaml)
    }

    /// All topics of the file, or none where any of them has a mistake.
    func importTopics(_ request: APIRequest) async throws -> APIAnswer {
        let topics = try topics(request.body)
        let now = self.now
        let items = try await changeTopics { store in
            let known = Dictionary(try store.topics().map { ($0.id, $0) }) { first, _ in first }
            _ = try store.importTopics(topics, now: now)
            return topics.map { topic in
                ImportItem(id: topic.id, name: topic.id, state: Self.state(of: topic, known: known[topic.id]), reason: "")
            }
        }
        return try APIAnswer(ImportResult(items))
    }

    private func topics(_ bytes: [UInt8]) throws -> [Topic] {
        let configuration = self.configuration
        let definitions: [TopicDefinition]
        do {
            definitions = try Provision.topics(bytes, path: "topics", channels: configuration.channels.map(\.name))
        } catch {
            let count = error.problems.count
            let what = count == 1 ? error.problems.first?.message ?? "" : "\(count) problems"
            throw ProblemDocument(
                .badContent, "The topics cannot be read: \(what).",
                errors: error.problems.map { SourceProblem(line: $0.line, column: $0.column, message: $0.message) })
        }
        return definitions.map { definition in
            var topic = definition.topic(defaults: configuration.topics)
            topic.scorerVersion = TopicScorer.version
            return topic
        }
    }

    private static func state(of topic: Topic, known: Topic?) -> String {
        guard var known else { return "added" }
        known.version = topic.version
        return known == topic ? "unchanged" : "updated"
    }
}
