/// Durations of media: `1:02:03`, `62:03`, `3723` or `3723.5` seconds; also `PT1H2M3S` (ISO 8601) and `1 hr 2 min`.
enum MediaDuration {
    static func seconds(_ text: String) -> Double? {
        let total = clock(text) ?? units(text) ?? 0
        return total > 0 ? total : nil
    }

    private static func clock(_ text: String) -> Double? {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var total = 0.0
        for part in parts {
            guard let value = number(part.filter { !$0.isWhiteSpace }) else { return nil }
            total = total * 60 + value
        }
        return total
    }

    /// Numbers with units, whose first letters tell them apart.
    private static func units(_ text: String) -> Double? {
        var rest = text.utf8.prefix(60).map(\.lowered).filter { !$0.isWhiteSpace && $0 != UInt8(ascii: ",") }[...]
        if rest.starts(with: "pt".utf8) { rest = rest.dropFirst(2) }
        var total = 0.0
        while !rest.isEmpty {
            let digits = rest.prefix { isNumeral($0) }
            guard let value = number(digits), let unit = seconds[rest.dropFirst(digits.count).first ?? 0] else { return nil }
            total += value * unit
            rest = rest.dropFirst(digits.count).drop { $0.isLetter || $0 == UInt8(ascii: ".") }
        }
        return total
    }

    private static let seconds: [UInt8: Double] = [UInt8(ascii: "h"): 3600, UInt8(ascii: "m"): 60, UInt8(ascii: "s"): 1]

    private static func isNumeral(_ byte: UInt8) -> Bool { byte.isDigit || byte == UInt8(ascii: ".") }

    private static func number(_ digits: some Collection<UInt8>) -> Double? {
        guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy(isNumeral) else { return nil }
        return Double(String(decoding: digits, as: UTF8.self))
    }
}
