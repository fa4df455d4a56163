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
            let value = presentation.wrapped(field.value, indent: indent).map { presentation.paint(String($0.dropFirst(indent)), field.tone) }
            return value.enumerated().map { index, text in
                index == 0 ? presentation.paint(label, .dim) + text : String(repeating: " ", count: indent) + text
            }
        }
    }
}
