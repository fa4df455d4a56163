/// Writes YAML that any reader takes for the same text.
enum YAMLText {
    /// A scalar: plain where nothing in it means anything to YAML, else in double quotes with JSON's escapes.
    static func scalar(_ text: String) -> String { isSafe(text) ? text : quoted(text) }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            // Besides controls, what YAML takes for line breaks or does not print, and a byte order mark.
            case _ where scalar.properties.generalCategory == .control || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Begins with a letter, holds letters, digits and a few marks, and is no word with a meaning of its own.
    private static func isSafe(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "/") || isDigit(first) else { return false }
        guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || "-_./".utf8.contains($0) }) else { return false }
        let isNumberLike = bytes.allSatisfy { isDigit($0) || "-_.eExX+".utf8.contains($0) }
        return !isNumberLike && !reserved.contains(text.lowercased())
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (65...90).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// Words that YAML 1.1 or 1.2 reads as something other than text.
    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
}
