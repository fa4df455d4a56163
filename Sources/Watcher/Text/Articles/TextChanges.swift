/// What one text has that another has not, sentence by sentence: the longest common subsequence stays out.
package enum TextChanges {
    package enum Kind: String, Sendable { case removed, added }

    package struct Change: Hashable, Sendable {
        package var kind: Kind
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// Sentences compared of what differs; beyond these, all of the rest counts as replaced.
    private static let maximumSentences = 500

    /// In the order of the texts, what was removed before what stands in its place.
    package static func between(_ old: String, _ new: String) -> [Change] {
        var before = sentences(old)[...]
        var after = sentences(new)[...]
        while let one = before.first, one == after.first { (before, after) = (before.dropFirst(), after.dropFirst()) }
        while let one = before.last, one == after.last { (before, after) = (before.dropLast(), after.dropLast()) }
        return changes(Array(before), Array(after))
    }

    private static func changes(_ old: [String], _ new: [String]) -> [Change] {
        guard old.count <= maximumSentences, new.count <= maximumSentences else {
            return old.map { Change(.removed, $0) } + new.map { Change(.added, $0) }
        }
        let lengths = commonLengths(old, new)
        var changes: [Change] = []
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                (row, column) = (row + 1, column + 1)
            } else if row < old.count, column == new.count || lengths[row + 1][column] >= lengths[row][column + 1] {
                changes.append(Change(.removed, old[row]))
                row += 1
            } else {
                changes.append(Change(.added, new[column]))
                column += 1
            }
        }
        return changes
    }

    /// Of every pair of ends of the two lists the length of their longest common subsequence.
    private static func commonLengths(_ old: [String], _ new: [String]) -> [[Int32]] {
        var lengths = [[Int32]](repeating: [Int32](repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row][column] =
                    old[row] == new[column] ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        return lengths
    }

    /// Lines, cut after the marks that end a sentence and are followed by a space, or stand in scripts without spaces.
    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            var start = line.startIndex
            var index = line.startIndex
            while index < line.endIndex {
                let next = line.index(after: index)
                if ends(line[index], before: next < line.endIndex ? line[next] : " ") {
                    append(line[start..<next], to: &sentences)
                    start = next
                }
                index = next
            }
            append(line[start...], to: &sentences)
        }
        return sentences
    }

    private static func ends(_ mark: Character, before next: Character) -> Bool {
        switch mark {
        case ".", "!", "?", "…": next.isWhitespace
        case "。", "！", "？": true
        default: false
        }
    }

    private static func append(_ sentence: Substring, to sentences: inout [String]) {
        let plain = PlainText.collapse(String(sentence))
        if !plain.isEmpty { sentences.append(plain) }
    }
}
