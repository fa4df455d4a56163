/// Time zones that are spelled out: "Eastern Standard Time", "mitteleuropäische Sommerzeit".
extension DateReader {
    /// Takes the name that begins at this word, if one does and a zone can stand there.
    mutating func spelledZone(at place: Int) -> Bool {
        guard let (rule, end, hasSeason) = spelledRule(at: place), hasTime || hasSeason else { return false }
        if fields.offset == nil, fields.zone == nil { fields.zone = rule }
        index = end
        return true
    }

    /// The longest name that begins at this word, with the words for time and its season, and the token after it.
    func spelledRule(at place: Int) -> (rule: ZoneRule, end: Int, hasSeason: Bool)? {
        guard place < tokens.count, case .word(let first) = tokens[place], ZoneNames.firstWords.contains(first) else { return nil }
        let words = words(from: place)
        for count in (1...min(words.count, ZoneNames.maximumWords)).reversed() {
            let name = words.prefix(count).map(\.text).joined(separator: " ")
            guard var rule = ZoneNames.spelled[name] else { continue }
            var last = count - 1
            var hasSeason = false
            while last + 1 < words.count, let season = ZoneNames.season(words[last + 1].text) {
                switch season {
                case .standard: rule = rule.onlyStandard
                case .summer: rule = rule.onlySummer
                case .any: break
                }
                hasSeason = true
                last += 1
            }
            return (rule, words[last].end, hasSeason)
        }
        return nil
    }

    /// Words one after another, with nothing but a space, a full stop or a hyphen between them, and the token after each.
    private func words(from place: Int) -> [(text: String, end: Int)] {
        var words: [(text: String, end: Int)] = []
        var place = place
        while place < tokens.count, words.count < ZoneNames.maximumWords + 2 {
            switch tokens[place] {
            case .word(let text): words.append((text, place + 1))
            case .space, .mark(UInt8(ascii: ".")), .mark(UInt8(ascii: "-")): break
            default: return words
            }
            place += 1
        }
        return words
    }
}
