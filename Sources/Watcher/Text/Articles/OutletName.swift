/// Names of publishers, made comparable.
package enum OutletName {
    private static let tokenizer = Tokenizer(folding: .caseAndDiacritics)

    /// The name's words, folded, without punctuation, a leading `www.` and a leading article: "The Süddeutsche" and "suddeutsche" are one.
    /// Never empty for a name that has any character to see.
    package static func key(_ name: String) -> String {
        var words = tokenizer.tokens(in: name).strings
        if words.count > 1, words[0] == "www" || words[0] == "the" { words.removeFirst() }
        return words.isEmpty ? PlainText.collapse(name).lowercased() : words.joined(separator: " ")
    }

    /// The outlet's part of a feed's title, where the host tells which part that is: "World news | The Guardian" of theguardian.com is
    /// "The Guardian". Else the whole title.
    package static func name(fromFeedTitle title: String, host: String?) -> String {
        let title = PlainText.collapse(title)
        guard let host, host.contains(where: \.isLetter) else { return title }
        let parts = parts(of: title)
        guard parts.count > 1 else { return title }
        let labels = host.split(separator: ".").map(String.init).filter { $0.utf8.count > 2 && !commonLabels.contains($0) }
        return parts.first { part in
            let letters = tokenizer.tokens(in: part).strings.joined()
            return labels.contains { letters == $0 || (letters.utf8.count > 2 && ($0.hasPrefix(letters) || letters.hasPrefix($0))) }
        } ?? title
    }

    private static let commonLabels: Set<String> = ["www", "feed", "feeds", "rss", "news", "com", "org", "net"]
    private static let separators: [[UInt8]] = [" - ", " | ", " – ", " — ", " » ", " > ", " :: ", ": ", " · "].map { Array($0.utf8) }

    /// The parts of a title between its separators.
    private static func parts(of title: String) -> [String] {
        let bytes = Array(title.utf8)
        var parts: [String] = []
        var (start, index) = (0, 0)
        while index < bytes.count {
            if bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ":"), let mark = separators.first(where: bytes[index...].starts) {
                parts.append(PlainText.collapse(String(decoding: bytes[start..<index], as: UTF8.self)))
                index += mark.count
                start = index
            } else {
                index += 1
            }
        }
        parts.append(PlainText.collapse(String(decoding: bytes[start...], as: UTF8.self)))
        return parts.filter { !$0.isEmpty }
    }
}
