/// Makes text from feeds harmless for a terminal: nothing in it moves the cursor, changes colours or turns the line around.
enum SafeText {
    /// One line: white space collapsed to single spaces, unsafe scalars written as escapes.
    static func line(_ text: String) -> String {
        var line = ""
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                needsSpace = !line.isEmpty
                continue
            }
            if needsSpace { line.unicodeScalars.append(" ") }
            needsSpace = false
            append(scalar, to: &line, escape: readableEscape)
        }
        return line
    }

    /// Several lines: line feeds and tabs stay.
    static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                result.unicodeScalars.append(scalar)
            } else {
                append(scalar, to: &result, escape: readableEscape)
            }
        }
        return result
    }

    /// JSON that means the same: unsafe scalars, which can only stand within strings, as JSON escapes.
    static func json(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                result.unicodeScalars.append(scalar)
            } else {
                append(scalar, to: &result, escape: jsonEscape)
            }
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String, escape: (Unicode.Scalar) -> String) {
        if isUnsafe(scalar) { text += escape(scalar) } else { text.unicodeScalars.append(scalar) }
    }

    /// C0, DEL, C1, bidirectional controls, line separators, invisible operators, tags.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    private static func readableEscape(_ scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16))}"
    }

    private static func jsonEscape(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
