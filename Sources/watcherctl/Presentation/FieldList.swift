/// Names and values below each other, for one thing.
struct FieldList {
    private var fields: [(name: String, value: String, tone: Tone)] = []

    /// Adds a field; one without a value is left out.
    mutating func add(_ name: String, _ value: String?, _ tone: Tone = .plain) {
        guard let value, !value.isEmpty else { return }
        fields.append((name, value, tone))
    }

    /// Values longer than the line go on below it.
    func lines(_ presentation: Presentation) -> [String] {
        let indent = (fields.map { DisplayWidth.of($0.name) }.max() ?? 0) + 2
        return fields.flatMap { field in
            let label = field.name + String(repeating: " ", count: indent - DisplayWidth.of(field.name))
            return presentation.wrapped(field.value, indent: indent).enumerated().map { index, line in
                let start = index == 0 ? presentation.paint(label, .dim) : String(repeating: " ", count: indent)
                return start + presentation.paint(String(line.dropFirst(indent)), field.tone)
            }
        }
    }
}
