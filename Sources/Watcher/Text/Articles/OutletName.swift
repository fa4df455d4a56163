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
        let labels = host.split(separator: ".").map(String.init).filter { $0.utf8.count > 2 && !commonLabels.contains($0) }
        let parts = separators.reduce([title]) { parts, mark in parts.flatMap { split($0, mark) } }
        guard parts.count > 1 else { return title }
        return parts.first { part in
            let letters = tokenizer.tokens(in: part).strings.joined()
            return labels.contains { letters == $0 || (letters.utf8.count > 2 && ($0.hasPrefix(letters) || letters.hasPrefix($0))) }
        } ?? title
    }

    private static let commonLabels: Set<String> = ["www", "feed", "feeds", "rss", "news", "com", "org", "net"]
    private static let separators = [" - ", " | ", " – ", " — ", " » ", " > ", " :: ", ": ", " · "]

    /// The parts of a text between a mark, without white space at their ends.
    private static func split(_ text: String, _ mark: String) -> [String] {
        var parts: [String] = []
        var rest = text[...]
        while let range = find(mark, in: rest) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return (parts + [String(rest)]).map(PlainText.collapse).filter { !$0.isEmpty }
    }

    private static func find(_ mark: String, in text: Substring) -> Range<Substring.Index>? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index...].hasPrefix(mark) { return index..<text.index(index, offsetBy: mark.count) }
            index = text.index(after: index)
        }
        return nil
    }
}
