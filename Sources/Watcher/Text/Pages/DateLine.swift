/// Tells lines that are nothing but a date: "20 November 2026, 11:15", "11/19/2026", "2026年11月20日".
enum DateLine {
    private static let tokenizer = Tokenizer(folding: .caseOnly)

    static func isDate(_ text: String) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        let words = tokenizer.tokens(in: text).strings
        guard (2...14).contains(words.count) else { return false }
        let numbers = words.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        return numbers.contains { (1990...2099).contains($0) } && numbers.count >= 2 && words.count - numbers.count <= numbers.count + 2
    }
}
