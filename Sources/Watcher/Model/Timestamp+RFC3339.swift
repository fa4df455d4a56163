extension Timestamp {
    /// `2026-11-21T08:15:00Z`, with milliseconds only where there are any.
    package var rfc3339: String {
        let date = CivilDate(daysSinceEpoch: day)
        let inDay = microseconds - day * 86_400_000_000
        let seconds = inDay / 1_000_000
        let milliseconds = inDay % 1_000_000 / 1_000
        var text = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        text += "T\(padded(Int(seconds / 3600), 2)):\(padded(Int(seconds / 60 % 60), 2)):\(padded(Int(seconds % 60), 2))"
        if milliseconds > 0 { text += ".\(padded(Int(milliseconds), 3))" }
        return text + "Z"
    }

    /// Reads RFC 3339 and the common ISO 8601 forms without a zone (taken as UTC) or without a time (midnight).
    /// Nil where the text is no such date; feeds' other formats are the feed parser's to read.
    package init?(rfc3339 text: String) {
        var reader = DigitReader(Array(text.utf8))
        guard let year = reader.number(digits: 4), reader.skip("-"), let month = reader.number(digits: 2), reader.skip("-"),
            let day = reader.number(digits: 2), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, year: year)
        else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        guard !reader.isAtEnd else {
            self.init(seconds: days * 86_400)
            return
        }
        guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.number(digits: 2), reader.skip(":"),
            let minute = reader.number(digits: 2), hour < 24, minute < 60
        else { return nil }
        var second = 0
        if reader.skip(":") {
            guard let value = reader.number(digits: 2), value <= 60 else { return nil }
            second = value
        }
        let fraction = reader.skip(".") ? reader.microseconds() : 0
        guard let offset = reader.zone(), reader.isAtEnd else { return nil }
        let total = days * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset)
        self.init(microseconds: total * 1_000_000 + Int64(fraction))
    }
}

private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

/// Walks over ASCII digits and separators.
private struct DigitReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(digits: Int) -> Int? {
        guard index + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + digits] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        index += digits
        return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// Digits after the decimal point, cut to microseconds.
    mutating func microseconds() -> Int {
        var value = 0
        var scale = 100_000
        while index < bytes.count, (48...57).contains(bytes[index]) {
            value += Int(bytes[index] - 48) * scale
            scale /= 10
            index += 1
        }
        return value
    }

    /// Seconds east of UTC; zero where no zone is written.
    mutating func zone() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let sign = skip("-") ? -1 : (skip("+") ? 1 : 0)
        guard sign != 0, let hours = number(digits: 2) else { return nil }
        _ = skip(":")
        guard let minutes = number(digits: 2), hours < 24, minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
