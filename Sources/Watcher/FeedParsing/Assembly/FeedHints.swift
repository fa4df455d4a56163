import Model

/// What a document asks of those who poll it. Values out of range are ignored.
enum FeedHints {
    /// Longest wait that a document may ask for.
    private static let longest = 31 * 24 * 60

    static func hints(ttl: String, skipHours: [String], skipDays: [String], period: String, frequency: String) -> PollHints {
        var hints = PollHints()
        if let minutes = number(ttl), minutes > 0 { hints.ttl = .seconds(min(minutes, longest) * 60) }
        hints.skipHours = Set(skipHours.compactMap(number).filter { (0...24).contains($0) }.map { $0 % 24 }).sorted()
        hints.skipDays = Set(skipDays.compactMap(day)).sorted()
        hints.updatePeriod = updatePeriod(period, frequency)
        return hints
    }

    private static func number(_ text: String) -> Int? {
        let digits = text.utf8.prefix { $0.isDigit }
        return digits.count <= 9 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// 0 is Sunday; the first three letters tell.
    private static func day(_ text: String) -> Int? {
        let name = String(decoding: text.utf8.prefix(3).map(\.lowered), as: UTF8.self)
        return ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].firstIndex(of: name)
    }

    private static func updatePeriod(_ period: String, _ frequency: String) -> Duration? {
        let hours: Int
        switch period.lowercased() {
        // The module's default, where only a frequency stands.
        case "" where number(frequency) != nil: hours = 24
        case "hourly": hours = 1
        case "daily": hours = 24
        case "weekly": hours = 24 * 7
        case "monthly": hours = 24 * 30
        case "yearly": hours = 24 * 365
        default: return nil
        }
        let times = min(max(number(frequency) ?? 1, 1), hours * 60)
        return .seconds(min(hours * 3600 / times, longest * 60))
    }
}
