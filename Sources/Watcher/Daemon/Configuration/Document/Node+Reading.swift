import Yams

extension Node {
    /// A scalar written without quotes.
    private var isPlain: Bool { scalar?.style == .plain }

    /// Nothing, `~` or `null`: a key whose value was left out or commented out.
    var isNothing: Bool {
        guard isPlain, let text = scalar?.string else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The scalar's text, numbers and truths as they are written; nil for nothing and for lists and mappings.
    var plainText: String? { isNothing ? nil : scalar?.string }

    /// For the end of a problem's message: what stands here instead of what is needed. A text is not repeated, since it may be a
    /// secret that was pasted into the wrong place.
    var instead: String {
        switch self {
        case .mapping: ", not a mapping"
        case .sequence: ", not a list"
        case .alias: ", not an alias"
        case .scalar: isNothing ? ", not nothing" : ""
        }
    }

    /// One printable line of at most 60 characters, so that a message stays one line whatever the file holds.
    static func shortened(_ text: String) -> String {
        var result = ""
        for character in text.prefix(60) {
            let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
            result.append(isControl ? " " : character)
        }
        return text.count > 60 ? result + "…" : result
    }
}
