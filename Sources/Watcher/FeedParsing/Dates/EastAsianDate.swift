/// Cuts a run of Han, kana or Hangul, which are written without spaces, into the words that dates are made of.
enum EastAsianDate {
    /// Whether a word is in one of these scripts; decided by its first letter.
    static func isWritten(in word: String) -> Bool {
        guard let first = word.unicodeScalars.first?.value else { return false }
        return (0x3005...0x9FFF).contains(first) || (0xAC00...0xD7A3).contains(first)
    }

    /// Longest known words first; a run of numerals is a number, every other character a word of its own.
    static func tokens(_ word: String) -> [DateToken] {
        let characters = Array(word)
        var tokens: [DateToken] = []
        var index = 0
        while index < characters.count {
            let length = (2...3).reversed().first { index + $0 <= characters.count && isKnown(String(characters[index..<index + $0])) }
            if let length {
                tokens.append(.word(String(characters[index..<index + length])))
                index += length
            } else if let numeral = numeral(characters[index...]) {
                tokens.append(number(numeral.value))
                index += numeral.length
            } else {
                tokens.append(.word(String(characters[index])))
                index += 1
            }
        }
        return tokens
    }

    private static func isKnown(_ word: String) -> Bool { DateWord.others[word] != nil }

    private static func number(_ value: Int) -> DateToken { .number(value: value, digits: Array(String(value).utf8)) }

    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "元": 1,
    ]

    /// Digits side by side (二〇二四), or a number below a hundred with its tens (二十八).
    private static func numeral(_ rest: ArraySlice<Character>) -> (value: Int, length: Int)? {
        let run = rest.prefix { digits[$0] != nil || $0 == "十" }
        guard (1...6).contains(run.count) else { return nil }
        guard let ten = run.firstIndex(of: "十") else {
            return (run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }, run.count)
        }
        let tens = run[..<ten]
        let ones = run[run.index(after: ten)...]
        guard tens.count < 2, ones.count < 2 else { return nil }
        return ((tens.first.flatMap { digits[$0] } ?? 1) * 10 + (ones.first.flatMap { digits[$0] } ?? 0), run.count)
    }
}
