import Model
import Yams

/// A feeds file in YAML: `feeds:` and a list of `{url, outlet?, every?, full_text?, backlog?}`, or of bare addresses.
package enum FeedsFile {
    static let keys = ["url", "outlet", "every", "full_text", "backlog"]
    static let maximumBytes = 8 << 20
    static let maximumFeeds = 200_000

    /// The feeds in the order of the file, or all that is wrong with it.
    package static func feeds(_ bytes: [UInt8], path: String) throws(ConfigurationFailure) -> [FeedDefinition] {
        var problems = ProblemList(file: path)
        let feeds = feeds(bytes, problems: &problems)
        guard problems.problems.isEmpty else { throw ConfigurationFailure(problems: problems.sorted) }
        return feeds
    }

    private static func feeds(_ bytes: [UInt8], problems: inout ProblemList) -> [FeedDefinition] {
        guard let items = ListFile(key: "feeds", maximumBytes: maximumBytes, maximumItems: maximumFeeds).items(bytes, &problems) else {
            return []
        }
        var lines: [String: Int] = [:]
        var feeds: [FeedDefinition] = []
        for (index, node) in items.enumerated() {
            guard let feed = feed(node, path: "feeds[\(index)]", problems: &problems) else { continue }
            if let line = lines.updateValue(feed.line, forKey: feed.url) {
                problems.add(
                    "the feed \(Node.shortened(feed.url)) is there twice, first in line \(line)", line: feed.line, column: feed.column)
            }
            feeds.append(feed)
        }
        return feeds
    }

    private static func feed(_ node: Node, path: String, problems: inout ProblemList) -> FeedDefinition? {
        if node.scalar != nil { return url(node, path: path, problems: &problems).map { definition($0, at: node) } }
        let reader = MappingReader(node, path: path, known: keys, problems: &problems)
        var settings = FeedSettings()
        var address: FeedDefinition?
        for entry in reader.entries where !entry.value.isNothing {
            let path = "\(path).\(entry.name)"
            switch entry.name {
            case "url": address = url(entry.value, path: path, problems: &problems).map { definition($0, at: entry.value) }
            case "outlet": settings.outlet = ValueFormat.line.read(entry.value, path, &problems)
            case "every":
                settings.every = ValueFormat.duration.within(.seconds(1) ... .days(30)).read(entry.value, path, &problems)
            case "full_text": settings.fullText = ValueFormat.truth.read(entry.value, path, &problems) ?? false
            default:
                let backlog = ValueFormat.duration.within(.zero ... .days(3_650)).read(entry.value, path, &problems)
                settings.backlog = backlog ?? settings.backlog
            }
        }
        if node.mapping != nil, !reader.entries.contains(where: { $0.name == "url" }) {
            problems.add("\(path) needs a url", at: node.mark)
        }
        address?.settings = settings
        return address
    }

    private static func definition(_ url: String, at node: Node) -> FeedDefinition {
        FeedDefinition(url: url, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private static func url(_ node: Node, path: String, problems: inout ProblemList) -> String? {
        ValueFormat.line.checked("") { text in
            let rest = ["http://", "https://"].first { text.lowercased().hasPrefix($0) }.map { text.dropFirst($0.count) }
            guard let rest, let first = rest.first, first != "/", !text.contains(" "), text.utf8.count <= 8_192 else {
                return "is \"\(Node.shortened(text))\", but takes an address that begins with http:// or https://"
            }
            return nil
        }.read(node, path, &problems)
    }
}
