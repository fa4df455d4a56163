import Yams

/// One key of a section: how it is read, checked, shown and documented, in one place.
struct Setting<Section: Sendable>: Sendable {
    let name: String
    /// What it takes, in words, or empty.
    let range: String
    /// A change of it waits for a restart.
    let needsRestart: Bool
    /// Takes the node's value into the section; adds a problem where it is none.
    let read: @Sendable (_ node: Node, _ path: String, _ section: inout Section, _ problems: inout ProblemList) -> Void
    /// The section's value as YAML.
    let text: @Sendable (Section) -> String

    init<Value: Sendable>(
        _ name: String, _ value: any WritableKeyPath<Section, Value> & Sendable, _ format: ValueFormat<Value>, needsRestart: Bool = false
    ) {
        self.name = name
        self.needsRestart = needsRestart
        range = format.range
        read = { node, path, section, problems in
            // A key without a value is as good as commented out.
            if node.isNothing { return }
            if let read = format.read(node, path, &problems) { section[keyPath: value] = read }
        }
        text = { format.text($0[keyPath: value]) }
    }
}
