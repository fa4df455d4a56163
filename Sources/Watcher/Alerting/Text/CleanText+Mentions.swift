extension CleanText {
    /// The text with no `@name` that a chat tool would take for a mention: the sign becomes its full-width twin. Addresses such
    /// as `a@b.org` stay.
    package static func withoutMentions(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let startsMention = scalar == "@" && !isAddressPart(previous)
            result.append(startsMention ? "\u{FF20}" : scalar)
            previous = scalar
        }
        return String(result)
    }

    /// A sign inside a word belongs to an address, not to a mention.
    private static func isAddressPart(_ scalar: Unicode.Scalar) -> Bool {
        (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
    }

    /// Backslashes for the characters that Markdown gives a meaning within a line, angle brackets of mentions and links included.
    package static func markdownEscape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\\", "`", "*", "_", "~", "|", "#", "[", "]", "(", ")", "<", ">": "\\" + String(Character(scalar))
        default: nil
        }
    }

    /// The five characters that HTML and XML give a meaning.
    package static func htmlEscape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        default: nil
        }
    }
}
