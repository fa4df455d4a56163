import Model

/// Dates as HTTP writes them: IMF-fixdate, and the obsolete RFC 850 and asctime forms (RFC 9110, section 5.6.7).
enum HTTPDate {
    static func parse(_ text: String) -> Timestamp? {
        let words = text.prefix(64).split { " ,-".contains($0) }.map(String.init)
        guard words.count >= 5, let month = words.firstIndex(where: { months.contains($0.lowercased()) }), month >= 1, month < 3,
            let clock = words.first(where: { $0.contains(":") }), let time = seconds(of: clock)
        else { return nil }
        // asctime writes the month first: "Sun Nov  6 08:49:37 1994".
        let isDayFirst = month == 2
        let dayWord = isDayFirst ? words[1] : words[2]
        let yearWord = isDayFirst ? words[3] : words[words.count - 1]
        guard let day = Int(dayWord), let year = fullYear(yearWord), let index = months.firstIndex(of: words[month].lowercased()),
            (1...CivilDate.days(inMonth: index + 1, year: year)).contains(day)
        else { return nil }
        let days = CivilDate(year: year, month: index + 1, day: day).daysSinceEpoch
        return Timestamp(seconds: Int64(days) * 86_400 + Int64(time))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func seconds(of clock: String) -> Int? {
        let parts = clock.split(separator: ":").map { Int($0) ?? -1 }
        guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]), (0...60).contains(parts[2]) else { return nil }
        return parts[0] * 3_600 + parts[1] * 60 + parts[2]
    }

    private static func fullYear(_ text: String) -> Int? {
        guard let value = Int(text), value >= 0, value < 10_000 else { return nil }
        if text.utf8.count == 4 { return value }
        return text.utf8.count == 2 ? (value < 70 ? 2_000 + value : 1_900 + value) : nil
    }
}
