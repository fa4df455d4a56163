import Model
import Text

/// Headlines as copies are told by them: case, punctuation and the outlet's own name at the end do not count.
struct HeadlineKey {
    private static let separators = [" - ", " | ", " – ", " — ", " :: ", " · "]

    private let tokenizer = Tokenizer(folding: .caseAndDiacritics)
    private let minimumWords: Int

    init(minimumWords: Int) { self.minimumWords = minimumWords }

    /// Nil where the headline has too few words to mean anything.
    func key(_ title: String, outlet: Outlet) -> UInt32? {
        let tokens = tokenizer.tokens(in: Self.withoutOutlet(title, outlet: outlet))
        guard tokens.count >= minimumWords else { return nil }
        var hash: UInt64 = 0
        tokens.bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<tokens.count {
                hash = TermHash.mixed(hash ^ TermHash.of(UnsafeBufferPointer(rebasing: bytes[tokens.range(index)])))
            }
        }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// "Title - Outlet" without " - Outlet", where that is the outlet's name or key.
    static func withoutOutlet(_ title: String, outlet: Outlet) -> String {
        let keys = [outlet.key, outlet.name.isEmpty ? nil : OutletName.key(outlet.name)].compactMap { $0 }
        guard !keys.isEmpty else { return title }
        let cuts = separators.compactMap { lastRange(of: $0, in: title) }
        guard let cut = cuts.max(by: { $0.lowerBound < $1.lowerBound }) else { return title }
        let tail = OutletName.key(String(title[cut.upperBound...]))
        return keys.contains(tail) ? String(title[..<cut.lowerBound]) : title
    }

    private static func lastRange(of separator: String, in title: String) -> Range<String.Index>? {
        let text = Array(title.utf8)
        let mark = Array(separator.utf8)
        guard text.count > mark.count else { return nil }
        for start in stride(from: text.count - mark.count, through: 1, by: -1) where text[start] == mark[0] {
            guard text[start..<start + mark.count].elementsEqual(mark) else { continue }
            let lower = title.utf8.index(title.startIndex, offsetBy: start)
            return lower..<title.utf8.index(lower, offsetBy: mark.count)
        }
        return nil
    }
}
