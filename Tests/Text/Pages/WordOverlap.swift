@testable import Text

/// How well a text agrees with the expected one, word by word.
struct WordOverlap {
    let precision: Double
    let recall: Double
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

    init(_ text: String, expected: String) {
        let found = Self.counts(text)
        let wanted = Self.counts(expected)
        let shared = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
        precision = found.isEmpty ? 0 : Double(shared) / Double(found.values.reduce(0, +))
        recall = wanted.isEmpty ? 0 : Double(shared) / Double(wanted.values.reduce(0, +))
    }

    private static func counts(_ text: String) -> [String: Int] {
        Tokenizer(folding: .caseAndDiacritics).tokens(in: text).strings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
