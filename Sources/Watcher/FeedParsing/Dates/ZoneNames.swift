/// Time zones by longer names than letters: those of the IANA database, and those that people spell out.
enum ZoneNames {
    /// Rules by the names of the IANA database, in lower case.
    static let rules: [Substring: ZoneRule] = {
        var rules: [Substring: ZoneRule] = [:]
        for line in ZoneData.rules.split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let rule = ZoneRule(halves[0]) else { continue }
            for name in halves[1].split(separator: " ") { rules[name] = rule }
        }
        return rules
    }()

    /// Rules by spelled-out names without "time" and what stands before it, folded and with single spaces.
    static let spelled: [String: ZoneRule] = {
        var spelled: [String: ZoneRule] = [:]
        for line in places.split(separator: "\n") {
            let halves = line.split(separator: ":")
            guard halves.count == 2, let rule = rules[halves[0]] else { continue }
            for name in halves[1].split(separator: ",") { spelled[name.split(separator: " ").joined(separator: " ")] = rule }
        }
        return spelled
    }()

    /// The words that such a name can begin with.
    static let firstWords = Set(spelled.keys.compactMap { $0.split(separator: " ").first.map(String.init) })

    /// Most words of a spelled-out name.
    static let maximumWords = 4

    /// A zone of the IANA database within a date, and where it stands; `Europe/Paris` as well as `[Europe/Paris]`.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> (rule: ZoneRule, range: Range<Int>)? {
        let slash = bytes.indices.first { $0 > 0 && bytes[$0] == UInt8(ascii: "/") && bytes[$0 - 1].isLetter }
        guard let slash else { return nil }
        var start = slash
        while start > 0, bytes[start - 1].isLetter { start -= 1 }
        var end = slash + 1
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[start..<end].lazy.map(\.lowered), as: UTF8.self)
        return rules[name[...]].map { ($0, start..<end) }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "/_+-".utf8.contains(byte)
    }

    /// What a word before "time", or in its place, says of the season. Nil for words that say nothing.
    static func season(_ word: String) -> Season? { seasons[word] }

    enum Season { case standard, summer, any }

    private static let seasons: [String: Season] = [
        "standard": .standard, "mean": .standard, "winter": .standard, "normalzeit": .standard, "winterzeit": .standard,
        "normale": .standard, "daylight": .summer, "summer": .summer, "sommerzeit": .summer, "avancee": .summer, "zeit": .any,
        "time": .any, "времени": .any, "время": .any,
    ]

    /// A zone, and the words people use for its time; some are those of an operating system.
    static let places = """
        america/st_johns: newfoundland, terre neuve
        america/halifax: atlantic, at
        america/new_york: eastern, us eastern, et, new york
        america/chicago: central, us central, ct
        america/denver: mountain, us mountain, mt
        america/los_angeles: pacific, us pacific, pt, los angeles
        america/anchorage: alaska, alaskan
        pacific/honolulu: hawaii, hawaiian, hawaii aleutian
        america/sao_paulo: brasilia, e south america
        america/argentina/buenos_aires: argentina
        america/santiago: chile, pacific sa
        america/bogota: colombia, sa pacific
        america/lima: peru
        america/caracas: venezuela
        america/montevideo: uruguay
        etc/gmt: greenwich, coordinated universal, universal
        europe/london: british, uk, london
        europe/dublin: irish
        europe/lisbon: western european, westeuropaische
        europe/paris: central european, central europe, w europe, romance, mitteleuropaische, middle european, paris, berlin, madrid, rome, amsterdam, zurich, wien, heure de paris
        europe/helsinki: eastern european, e europe, fle, gtb, osteuropaische
        europe/moscow: moscow, russian, московское, по московскому, москва
        europe/kiev: киевское, по киевскому
        europe/istanbul: turkey, turkiye
        asia/yekaterinburg: yekaterinburg, ekaterinburg
        asia/novosibirsk: novosibirsk, n central asia
        asia/krasnoyarsk: krasnoyarsk, north asia
        asia/irkutsk: irkutsk, north asia east
        asia/yakutsk: yakutsk
        asia/vladivostok: vladivostok
        asia/jerusalem: israel
        asia/riyadh: arabian, arab, arabia
        asia/dubai: gulf
        asia/tehran: iran
        asia/karachi: pakistan
        asia/kolkata: india, indian
        asia/colombo: sri lanka
        asia/kathmandu: nepal
        asia/dhaka: bangladesh
        asia/bangkok: indochina, se asia
        asia/jakarta: western indonesia
        asia/shanghai: china, chinese, beijing
        asia/hong_kong: hong kong
        asia/taipei: taipei, taiwan
        asia/singapore: singapore, malaysia
        asia/manila: philippine, philippines
        asia/tokyo: japan, japanese, tokyo
        asia/seoul: korea, korean
        australia/perth: australian western, w australia
        australia/darwin: aus central
        australia/adelaide: australian central, cen australia
        australia/brisbane: e australia
        australia/sydney: australian eastern, aus eastern, sydney
        pacific/auckland: new zealand
        africa/johannesburg: south africa, south african
        africa/nairobi: east africa, e africa
        africa/lagos: west africa, w central africa
        africa/maputo: central africa
        africa/cairo: egypt
        """
}
