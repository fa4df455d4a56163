extension Duration {
    /// Reads `30s`, `15m`, `24h`, `7d`, `250ms` and sums such as `1h30m`. Nil for anything else, a bare number included.
    package init?(text: String) {
        var total: Int64 = 0
        var rest = Substring(text)
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let value = Int64(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            guard let scale = Self.units.first(where: { $0.name == unit })?.microseconds else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: scale)
            let (sum, overflowed) = total.addingReportingOverflow(product)
            guard !overflow, !overflowed else { return nil }
            total = sum
        }
        self = .microseconds(total)
    }

    /// The shortest text that `init(text:)` reads back, such as `15m` or `1h30m`; parts below a millisecond are dropped.
    package var text: String {
        var rest = microseconds
        guard rest > 0 else { return "0s" }
        var text = ""
        for unit in Self.units where rest >= unit.microseconds {
            text += "\(rest / unit.microseconds)\(unit.name)"
            rest %= unit.microseconds
        }
        return text.isEmpty ? "0s" : text
    }

    private static let units: [(name: String, microseconds: Int64)] = [
        ("d", 86_400_000_000), ("h", 3_600_000_000), ("m", 60_000_000), ("s", 1_000_000), ("ms", 1_000),
    ]
}
