package import Model

/// Dates in HTTP headers: the three forms of RFC 9110, 5.6.7, read leniently.
package enum HTTPDate {
    /// Nil where the text is none of them.
    package static func parse(_ text: String) -> Timestamp? {
        guard text.utf8.count <= 64 else { return nil }
        var fields = Fields()
        for word in text.split(whereSeparator: { " ,-\t".contains($0) }) {
            guard fields.take(word) else { return nil }
        }
        return fields.timestamp
    }

    private struct Fields {
        var day: Int?
        var month: Int?
        var year: Int?
        var secondsOfDay: Int?

        /// False for a word that has no place in a date.
        mutating func take(_ word: Substring) -> Bool {
            if word.contains(":") { return takeTime(word) }
            if let number = Int(word), word.utf8.allSatisfy({ (48...57).contains($0) }) {
                return takeNumber(number, digits: word.utf8.count)
            }
            if let month = HTTPDate.months.firstIndex(of: String(word.prefix(3)).lowercased()) {
                self.month = month + 1
                return true
            }
            // Names of days and zones carry nothing: HTTP dates are in GMT.
            return word.allSatisfy(\.isLetter)
        }

        var timestamp: Timestamp? {
            guard let day, let month, let year, let secondsOfDay, day >= 1, day <= CivilDate.days(inMonth: month, year: year)
            else { return nil }
            return Timestamp(seconds: CivilDate(year: year, month: month, day: day).daysSinceEpoch * 86_400 + Int64(secondsOfDay))
        }

        private mutating func takeTime(_ word: Substring) -> Bool {
            let parts = word.split(separator: ":").compactMap { Int($0) }
            guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]), (0...60).contains(parts[2]) else {
                return false
            }
            secondsOfDay = parts[0] * 3_600 + parts[1] * 60 + parts[2]
            return true
        }

        private mutating func takeNumber(_ number: Int, digits: Int) -> Bool {
            if digits == 4, year == nil {
                year = number
            } else if digits <= 2, day == nil {
                day = number
            } else if digits == 2, year == nil {
                year = number < 70 ? 2_000 + number : 1_900 + number
            } else {
                return false
            }
            return true
        }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
