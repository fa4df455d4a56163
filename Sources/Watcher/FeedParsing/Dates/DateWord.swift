/// A part of a date that a following word names, as in 2004年5月28日.
enum DateUnit { case year, month, day, hour, minute, second }

/// What a word within a date means.
enum DateWord: Equatable {
    case month(Int)
    /// 0 is Sunday.
    case weekday(Int)
    /// Seconds east of UTC.
    case zone(Int)
    case meridiem(isAfternoon: Bool)
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

    /// `word` is in lower case.
    init(_ word: String) {
        if word.utf8.count == 1, let letter = word.utf8.first {
            self = Self.single(letter)
        } else if let month = DateMonths.number[word] {
            self = .month(month)
        } else if let other = Self.others[word] {
            self = other
        } else if let offset = DateZones.seconds[word] {
            self = .zone(offset)
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

    private static let others: [String: DateWord] = {
        var words: [String: DateWord] = [
            "am": .meridiem(isAfternoon: false), "오전": .meridiem(isAfternoon: false), "上午": .meridiem(isAfternoon: false),
            "午前": .meridiem(isAfternoon: false), "πμ": .meridiem(isAfternoon: false), "pm": .meridiem(isAfternoon: true),
            "오후": .meridiem(isAfternoon: true), "下午": .meridiem(isAfternoon: true), "午後": .meridiem(isAfternoon: true),
            "μμ": .meridiem(isAfternoon: true), "년": .unit(.year), "年": .unit(.year), "월": .unit(.month), "月": .unit(.month),
            "일": .unit(.day), "日": .unit(.day), "号": .unit(.day), "시": .unit(.hour), "時": .unit(.hour), "时": .unit(.hour),
            "분": .unit(.minute), "分": .unit(.minute), "초": .unit(.second), "秒": .unit(.second),
        ]
        for (day, names) in weekdays.enumerated() {
            for name in names.split(separator: " ") { words[String(name)] = .weekday(day) }
        }
        for filler in fillers.split(separator: " ") { words[String(filler)] = .filler }
        return words
    }()

    private static let weekdays = [
        "sun sunday", "mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday", "fri friday",
        "sat saturday",
    ]

    /// Ordinal endings and small words of many languages between the parts of a date.
    private static let fillers = "st nd rd th de del des um uhr kl den of le à о в г року года ore"
}
