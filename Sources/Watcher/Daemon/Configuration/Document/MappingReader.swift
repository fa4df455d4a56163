import Yams

/// Reads the keys of a mapping, and tells those that do not belong there.
struct MappingReader {
    struct Entry {
        var name: String
        var key: Node
        var value: Node
    }

    /// In the order of the file, known keys only, each once.
    private(set) var entries: [Entry] = []

    /// - Parameters:
    ///   - path: of the mapping, such as `fetch`; empty for the file's own keys.
    ///   - known: the keys that may be there; nil where any may.
    ///   - elsewhere: for an unknown key, where it does belong, such as `metrics`.
    init(
        _ node: Node, path: String, known: [String]?, problems: inout ProblemList, elsewhere: (String) -> String? = { _ in nil }
    ) {
        // A section whose keys are all commented out.
        if node.isNothing { return }
        let place = path.isEmpty ? "the file" : path
        guard let mapping = node.mapping else {
            problems.add("\(place) must be keys with values\(node.instead)", at: node.mark)
            return
        }
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                problems.add("a key of \(place) must be a word\(key.instead)", at: key.mark)
                continue
            }
            if DuplicateKeys.isAside(name) { continue }
            if let known, !known.contains(name) {
                problems.add(Self.unknown(name, place: path, known: known, elsewhere: elsewhere(name)), at: key.mark)
                continue
            }
            problems.note(path.isEmpty ? name : "\(path).\(name)", key: key, value: value)
            entries.append(Entry(name: name, key: key, value: value))
        }
    }

    private static func unknown(_ name: String, place: String, known: [String], elsewhere: String?) -> String {
        let shown = Node.shortened(name)
        let scope = place.isEmpty ? "" : " in \(place)"
        if name == "<<" { return "merge keys (<<) are not supported; write the keys out" }
        if let nearest = Suggestion.nearest(to: name, among: known) {
            return "unknown key \"\(shown)\"\(scope); did you mean \"\(nearest)\"?"
        }
        if let elsewhere { return "unknown key \"\(shown)\"\(scope); it belongs into \(elsewhere)" }
        return "unknown key \"\(shown)\"\(scope); known are \(known.joined(separator: ", "))"
    }
}
