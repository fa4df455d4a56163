import Text

/// Takes the dateline from a sentence that is shown: "SEOUL, Jan. 1 (Yonhap) -- North Korea launched …".
enum Dateline {
    /// Bytes in which a dateline ends, words that it has at most, and bytes that must be left.
    private static let reach = 110
    private static let words = 10
    private static let least = 16
    private static let breaks = [" -- ", " - ", " – ", " — ", ".- ", "-- ", "– ", "— "]

    static func stripped(_ sentence: String) -> String {
        let bytes = Array(sentence.utf8)
        var best: Range<Int>?
        for mark in breaks.map({ Array($0.utf8) }) {
            guard let start = bytes.indices.prefix(reach).first(where: { bytes[$0...].starts(with: mark) }) else { continue }
            if best.map({ start < $0.lowerBound }) ?? true { best = start..<start + mark.count }
        }
        guard let best, best.lowerBound > 0, bytes.count - best.upperBound >= least else { return sentence }
        let rest = trimmed(String(decoding: bytes[best.upperBound...], as: UTF8.self))
        let head = String(decoding: bytes[..<best.lowerBound], as: UTF8.self)
        return rest.first?.isLowercase == false && isDateline(head) ? rest : sentence
    }

    /// Dashes and spaces that are left of " -- ".
    private static func trimmed(_ text: String) -> String { String(text.drop { $0 == "-" || $0 == "–" || $0 == "—" || $0 == " " }) }

    private static func isDateline(_ text: String) -> Bool {
        let head = text.filter { $0 != "\u{a0}" }.split(separator: " ").joined(separator: " ")
        guard head.split(separator: " ").count <= words else { return false }
        for (opening, closing) in [("(", ")"), ("/", "/")] as [(Character, Character)] {
            guard let end = head.range(ofLast: closing), let start = head[..<end.lowerBound].range(ofLast: opening) else { continue }
            let place = String(head[..<start.lowerBound])
            let inner = String(head[start.upperBound..<end.lowerBound])
            if head[end.upperBound...].allSatisfy({ $0 == "." || $0 == " " }) { return isAgency(inner) || isPlace(place) }
        }
        return isAgency(head) || isPlace(head)
    }

    /// One agency that is known, or several parted by slashes and commas.
    private static func isAgency(_ text: String) -> Bool {
        text.split { $0 == "/" || $0 == "," }.contains { SourceRegistry.builtIn.source(key: OutletName.key(String($0)))?.kind == .agency }
    }

    /// "SEOUL, Jan. 1", "МОСКВА", "Madrid, 3 mar".
    private static func isPlace(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let first = words.first?.filter(\.isLetter), first.count > 2, first.first?.isUppercase == true else { return false }
        if first.allSatisfy(\.isUppercase) { return true }
        return text.contains(",") && words.dropFirst().contains { $0.contains(where: \.isNumber) } && words.count <= 6
    }
}

extension StringProtocol {
    /// Where the last of some marks stands.
    fileprivate func range(ofLast mark: Character) -> Range<Index>? { lastIndex(of: mark).map { $0..<index(after: $0) } }
}
