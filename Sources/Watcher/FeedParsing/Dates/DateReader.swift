/// Walks over a date's tokens once and gathers what they say, in whatever order they come.
struct DateReader {
    var fields = DateFields()
    var tokens: [DateToken]
    var index = 0
    /// Numbers that stand alone: day and year beside a month's name, or a date written with spaces.
    var loose: [(value: Int, digits: Int)] = []
    /// Words that mean nothing here; a text with many of them is no date.
    var strangers = 0
    var hasTime: Bool { fields.hour != nil }

    /// Whether a word of Korean was met.
    var isKorean = false
    /// Whether one of Thai was; the years there are counted from the Buddha's death, as a rule.
    var isThai = false

    init(tokens: [DateToken]) { self.tokens = tokens }

    /// False where the tokens cannot be a date.
    mutating func read() -> Bool {
        truncatedCentury()
        while index < tokens.count {
            guard step() else { return false }
        }
        guard strangers <= 4, settle() else { return false }
        if isThai, let year = fields.year, (2400..<2700).contains(year) { fields.year = year - 543 }
        if isKorean, hasTime, fields.offset == nil { fields.offset = 9 * 3600 }
        return true
    }

    private mutating func step() -> Bool {
        switch tokens[index] {
        case .space:
            index += 1
        case .number(let value, let digits):
            return number(value, digits.count)
        case .word(let word):
            index += 1
            return self.word(word)
        case .mark(let mark):
            return self.mark(mark)
        }
        return true
    }

    func number(at place: Int) -> (value: Int, digits: [UInt8])? {
        guard place < tokens.count, case .number(let value, let digits) = tokens[place] else { return nil }
        return (value, digits)
    }

    func mark(at place: Int) -> UInt8? {
        guard place < tokens.count, case .mark(let mark) = tokens[place] else { return nil }
        return mark
    }

    func word(at place: Int) -> DateWord? {
        guard place < tokens.count, case .word(let word) = tokens[place] else { return nil }
        return DateWord(word)
    }

    func isWord(at place: Int) -> Bool { word(at: place) != nil }

    func wordAfterSpace(at place: Int) -> DateWord? {
        word(at: place < tokens.count && tokens[place] == .space ? place + 1 : place)
    }
}
