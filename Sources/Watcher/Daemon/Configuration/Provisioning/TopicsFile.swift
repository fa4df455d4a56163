import Model
import Yams

/// A topics file: `topics:` and a list of `{id, title?, query, threshold?, min_origins?, channels?, enabled?}`.
package struct TopicsFile: Sendable {
    /// Names of channels that topics may use; nil where that is not known.
    package var channelNames: [String]?
    /// The query's own parser: what is wrong, or nil.
    package var checkQuery: @Sendable (String) -> QueryProblem?

    static let keys = ["id", "title", "query", "threshold", "min_origins", "channels", "enabled"]
    static let maximumBytes = 8 << 20
    static let maximumTopics = 50_000

    package init(channelNames: [String]? = nil, checkQuery: @escaping @Sendable (String) -> QueryProblem? = { _ in nil }) {
        self.channelNames = channelNames
        self.checkQuery = checkQuery
    }

    /// The topics in the order of the file, or all that is wrong with it.
    package func topics(_ bytes: [UInt8], path: String) throws(ConfigurationFailure) -> [TopicDefinition] {
        var problems = ProblemList(file: path)
        let topics = topics(bytes, problems: &problems)
        guard problems.problems.isEmpty else { throw ConfigurationFailure(problems: problems.sorted) }
        return topics
    }

    private func topics(_ bytes: [UInt8], problems: inout ProblemList) -> [TopicDefinition] {
        let file = ListFile(key: "topics", maximumBytes: Self.maximumBytes, maximumItems: Self.maximumTopics)
        guard let (source, items) = file.document(bytes, &problems) else { return [] }
        var lines: [String: Int] = [:]
        var topics: [TopicDefinition] = []
        for (index, node) in items.enumerated() {
            guard let topic = topic(node, path: "topics[\(index)]", source: source, problems: &problems) else { continue }
            if let line = lines.updateValue(topic.line, forKey: topic.id) {
                problems.add("the topic \"\(topic.id)\" is there twice, first in line \(line)", line: topic.line, column: topic.column)
            }
            topics.append(topic)
        }
        return topics
    }

    private func topic(_ node: Node, path: String, source: SourceDocument, problems: inout ProblemList) -> TopicDefinition? {
        guard node.mapping != nil else {
            problems.add("\(path) must be keys with values, such as {id: …, query: …}\(node.instead)", at: node.mark)
            return nil
        }
        let reader = MappingReader(node, path: path, known: Self.keys, problems: &problems)
        var topic = TopicDefinition(id: "", query: "", line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        for entry in reader.entries where !entry.value.isNothing {
            take(entry, path: "\(path).\(entry.name)", into: &topic, source: source, problems: &problems)
        }
        for name in ["id", "query"] where !reader.entries.contains(where: { $0.name == name && !$0.value.isNothing }) {
            problems.add("\(path) needs \(name == "id" ? "an id" : "a query")", at: node.mark)
        }
        return topic.id.isEmpty ? nil : topic
    }

    private func take(
        _ entry: MappingReader.Entry, path: String, into topic: inout TopicDefinition, source: SourceDocument, problems: inout ProblemList
    ) {
        let node = entry.value
        switch entry.name {
        case "id": topic.id = id(node, path: path, problems: &problems) ?? ""
        case "title": topic.title = ValueFormat.line.read(node, path, &problems)
        case "query": topic.query = query(node, path: path, source: source, problems: &problems) ?? ""
        case "threshold": topic.threshold = ValueFormat.number.within(0...1).read(node, path, &problems)
        case "min_origins": topic.minOrigins = ValueFormat.integer.within(1...100).read(node, path, &problems)
        case "channels": topic.channels = channels(node, path: path, problems: &problems)
        default: topic.isEnabled = ValueFormat.truth.read(node, path, &problems)
        }
    }

    private func id(_ node: Node, path: String, problems: inout ProblemList) -> String? {
        ValueFormat.line.checked("") { id in
            Topic.isValidID(id)
                ? nil : "is \"\(Node.shortened(id))\", but takes 1 to 64 letters, digits, \"-\", \"_\" or \".\""
        }.read(node, path, &problems)
    }

    private func query(_ node: Node, path: String, source: SourceDocument, problems: inout ProblemList) -> String? {
        guard let text = node.plainText else {
            problems.add("\(path) must be text\(node.instead)", at: node.mark)
            return nil
        }
        if let problem = checkQuery(text) {
            let place = ScalarPlace(source: source).place(ofColumn: problem.column, in: node)
            problems.add("\(path): \(problem.message) (column \(problem.column) of the query)", line: place.line, column: place.column)
        }
        return text
    }

    private func channels(_ node: Node, path: String, problems: inout ProblemList) -> [String]? {
        let known = channelNames
        return ValueFormat.line.checked("") { name in
            guard let known, !known.contains(name) else { return nil }
            let clause = Suggestion.clause(for: name, among: known)
            return "is \"\(Node.shortened(name))\", but there is no such channel in the configuration\(clause)"
        }.list(atMost: 100).read(node, path, &problems)
    }
}
