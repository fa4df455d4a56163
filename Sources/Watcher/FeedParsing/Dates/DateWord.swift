/// A part of a date that a following word names, as in 2004年5月28日.
enum DateUnit { case year, month, day, hour, minute, second }

/// What a word within a date means.
enum DateWord: Equatable {
    case month(Int)
    /// Sunday is bit 0.
    case weekday(UInt8)
    /// Seconds east of UTC.
    case zone(Int)
    case meridiem(isAfternoon: Bool)
    /// The year before an era's first, as 2018 for Reiwa.
    case era(Int)
    case unit(DateUnit)
    /// `T` between date and time.
    case timeMark
    /// `W` before the week of a year.
    case weekMark
    /// `h` between hours and minutes.
    case hourMark
    /// Any other single ASCII letter.
    case letter(UInt8)
    case filler
    case stranger

    /// `word` as the lexer makes it: folded.
    init(_ word: String) {
        if word.utf8.count == 1, let letter = word.utf8.first {
            self = Self.single(letter)
        } else if let month = DateMonths.number[word] {
            self = .month(month)
        } else if let other = Self.others[word] {
            self = other
        } else if let offset = DateZones.seconds[word] {
            self = .zone(offset)
        } else if let days = DateWeekdays.days[word] {
            self = .weekday(days)
        } else {
            self = .stranger
        }
    }

    private static func single(_ letter: UInt8) -> DateWord {
        switch letter {
        case UInt8(ascii: "t"): .timeMark
        case UInt8(ascii: "w"): .weekMark
        case UInt8(ascii: "h"): .hourMark
        case UInt8(ascii: "z"): .zone(0)
        default: .letter(letter)
        }
    }

    static let others: [String: DateWord] = {
        var words: [String: DateWord] = [
            "am": .meridiem(isAfternoon: false), "오전": .meridiem(isAfternoon: false), "上午": .meridiem(isAfternoon: false),
            "午前": .meridiem(isAfternoon: false), "πμ": .meridiem(isAfternoon: false), "pm": .meridiem(isAfternoon: true),
            "오후": .meridiem(isAfternoon: true), "下午": .meridiem(isAfternoon: true), "午後": .meridiem(isAfternoon: true),
            "μμ": .meridiem(isAfternoon: true), "년": .unit(.year), "年": .unit(.year), "월": .unit(.month), "月": .unit(.month),
            "일": .unit(.day), "日": .unit(.day), "号": .unit(.day), "號": .unit(.day), "시": .unit(.hour), "時": .unit(.hour),
            "时": .unit(.hour), "点": .unit(.hour), "點": .unit(.hour), "분": .unit(.minute), "分": .unit(.minute),
            "초": .unit(.second), "秒": .unit(.second), "令和": .era(2018), "平成": .era(1988), "昭和": .era(1925), "民國": .era(1911),
        ]
        for (name, days) in DateWeekdays.days where EastAsianDate.isWritten(in: name) { words[name] = .weekday(days) }
        for filler in fillers.split(separator: " ") { words[String(filler)] = .filler }
        return words
    }()

    /// Words of Korean, whose country has one zone: a clock beside them is that of Seoul.
    static func isKorean(_ word: String) -> Bool {
        word.unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
    }

    static func isThai(_ word: String) -> Bool { word.unicodeScalars.first.map { (0x0E00...0x0E7F).contains($0.value) } ?? false }

    /// Ordinal endings and small words of many languages between the parts of a date.
    private static let fillers = "st nd rd th er de del des um uhr kl den of le à о в г року года ore om las alle min mn at et ct mt pt"
}
