import Model
import Yams

/// How values of one type are written in the file, and what is said where one is not written so.
struct ValueFormat<Value: Sendable>: Sendable {
    /// The value; nil with a problem added where the node is none.
    var read: @Sendable (_ node: Node, _ path: String, _ problems: inout ProblemList) -> Value?
    /// As YAML, readable by `read`.
    var text: @Sendable (Value) -> String
    /// What it takes, in words: "1s to 7d". Empty where all values of the type will do.
    var range = ""

    /// One that reads a scalar's text.
    init(_ needs: String, parse: @escaping @Sendable (String) -> Value?, text: @escaping @Sendable (Value) -> String) {
        read = { node, path, problems in
            if let value = node.plainText.flatMap(parse) { return value }
            problems.add("\(path) must be \(needs)\(node.instead)", at: node.mark)
            return nil
        }
        self.text = text
    }

    private init(
        read: @escaping @Sendable (Node, String, inout ProblemList) -> Value?, text: @escaping @Sendable (Value) -> String, range: String
    ) {
        self.read = read
        self.text = text
        self.range = range
    }

    /// The same, where a further rule is kept. `problem` gives what is wrong with a value, in words that follow the key's name.
    func checked(_ range: String, problem: @escaping @Sendable (Value) -> String?) -> ValueFormat {
        let inner = self
        return ValueFormat(
            read: { node, path, problems in
                guard let value = inner.read(node, path, &problems) else { return nil }
                guard let problem = problem(value) else { return value }
                problems.add("\(path) \(problem)", at: node.mark)
                return nil
            }, text: text, range: range)
    }

    /// A list of such values. A bare value is taken for a list of one; every bad item is told.
    func list(atMost limit: Int) -> ValueFormat<[Value]> {
        let item = self
        return ValueFormat<[Value]>(
            read: { node, path, problems in
                if node.isNothing { return [] }
                guard let sequence = node.sequence else { return item.read(node, path, &problems).map { [$0] } }
                guard sequence.count <= limit else {
                    problems.add("\(path) has \(sequence.count) entries; at most \(limit) are allowed", at: node.mark)
                    return nil
                }
                var values: [Value] = []
                for (index, node) in sequence.enumerated() {
                    let path = "\(path)[\(index)]"
                    problems.note(path, key: nil, value: node)
                    if let value = item.read(node, path, &problems) { values.append(value) }
                }
                return values.count == sequence.count ? values : nil
            }, text: { "[\($0.map(item.text).joined(separator: ", "))]" }, range: range)
    }

    /// The same for a value that may be left out: nothing, `~` or `null` mean nil.
    var optional: ValueFormat<Value?> {
        let inner = self
        return ValueFormat<Value?>(
            read: { node, path, problems in
                if node.isNothing { return .some(nil) }
                return inner.read(node, path, &problems).map { .some($0) }
            }, text: { $0.map(inner.text) ?? "null" }, range: range)
    }
}

extension ValueFormat where Value: Comparable {
    /// The same within bounds, which a problem names.
    func within(_ bounds: ClosedRange<Value>) -> ValueFormat {
        let range = "\(text(bounds.lowerBound)) to \(text(bounds.upperBound))"
        let text = self.text
        return checked(range) { bounds.contains($0) ? nil : "is \(text($0)), but takes \(range)" }
    }
}
