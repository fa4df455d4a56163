/// Durations of media: `1:02:03`, `62:03`, `3723` or `3723.5` seconds.
enum MediaDuration {
    static func seconds(_ text: String) -> Double? {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var total = 0.0
        for part in parts {
            let digits = part.filter { !$0.isWhiteSpace }
            guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }), digits.count <= 12,
                let value = Double(String(decoding: digits, as: UTF8.self))
            else { return nil }
            total = total * 60 + value
        }
        return total > 0 ? total : nil
    }
}
