/// A value of JSON, as pages carry it in scripts.
indirect enum LinkedData {
    case text(String)
    case truth(Bool)
    /// Numbers and null, of which nothing is wanted.
    case other
    case list([LinkedData])
    case object([String: LinkedData])

    subscript(key: String) -> LinkedData? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The elements of a list; anything else is a list of itself.
    var elements: [LinkedData] {
        if case .list(let elements) = self { elements } else { [self] }
    }

    var text: String? {
        if case .text(let text) = self { PlainText.collapse(HTMLEntities.decode(text)) } else { nil }
    }

    /// `false` in any of the ways in which it is written.
    var isFalse: Bool {
        switch self {
        case .truth(let value): !value
        case .text(let text): text.lowercased().hasSuffix("false")
        default: false
        }
    }

    /// Whether one of the types (`@type`) ends in one of these words.
    func isKind(_ words: [String]) -> Bool {
        (self["@type"]?.elements ?? []).contains { type in type.text.map { name in words.contains { name.hasSuffix($0) } } ?? false }
    }
}
