/// A Strict-Transport-Security header (RFC 6797, 6.1): directives in any order and case, unknown ones passed over.
struct StrictTransportHeader: Hashable {
    var maxAge: Duration
    var includesSubdomains = false

    /// Nil where it breaks the grammar in a way that makes the whole of it void: no max-age, two of them, no number.
    init?(_ text: String) {
        var found: Duration?
        for directive in text.split(separator: ";") {
            let parts = directive.split(separator: "=", maxSplits: 1).map(Self.trimmed)
            guard let name = parts.first?.lowercased() else { continue }
            if name == "max-age" {
                guard found == nil, parts.count == 2, let seconds = Self.seconds(parts[1]) else { return nil }
                found = .seconds(seconds)
            } else if name == "includesubdomains" {
                guard parts.count == 1 else { return nil }
                includesSubdomains = true
            }
        }
        guard let found else { return nil }
        maxAge = found
    }

    /// Digits, bare or as a quoted string; more than 10 of them are as good as for ever.
    private static func seconds(_ text: String) -> Int64? {
        var digits = text[...]
        if digits.count >= 2, digits.hasPrefix("\""), digits.hasSuffix("\"") { digits = digits.dropFirst().dropLast() }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int64(digits.prefix(10))
    }

    private static func trimmed(_ text: Substring) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(String(text.drop(while: isSpace).reversed().drop(while: isSpace)).reversed())
    }
}
