/// A sentence of a report, or the label that begins it, as what its outlet may repeat on every page.
package struct FurnitureUnit: Hashable, Sendable {
    /// Units looked at from the beginning and from the end of a text: what is repeated stands around the report.
    static let head = 6
    static let tail = 14
    /// Longer sentences are the report's own.
    static let maximumWords = 40
    /// A label has at most so many words: "Tags:", "Filed under:".
    static let labelWords = 3

    /// Of the sentence without the article's title.
    var hash: UInt32
    /// Of the label, where the sentence begins with one.
    var label: UInt32?
    /// Bytes of the text.
    package var bytes: Range<Int>

    /// The sentences around the report.
    static func units(of reading: TextReading) -> [FurnitureUnit] {
        let sentences = reading.sentences.filter { !$0.isTitle }
        let title = reading.sentences.filter(\.isTitle).map(\.words)
        let titleWords = title.first.map { $0.lowerBound..<(title.last?.upperBound ?? $0.upperBound) } ?? 0..<0
        guard sentences.count > head + tail else { return sentences.compactMap { unit($0, reading, titleWords) } }
        return (sentences.prefix(head) + sentences.suffix(tail)).compactMap { unit($0, reading, titleWords) }
    }

    private static func unit(_ sentence: TextReading.Sentence, _ reading: TextReading, _ title: Range<Int>) -> FurnitureUnit? {
        guard sentence.words.count <= maximumWords + title.count else { return nil }
        var hash: UInt64 = 1
        var count = 0
        var index = sentence.words.lowerBound
        while index < sentence.words.upperBound {
            if title.count > 2, reading.words[index...].starts(with: reading.words[title]) {
                // "The post TITLE appeared first on SITE."
                index += title.count
                hash = TermHash.mixed(hash)
            } else {
                hash = TermHash.mixed(hash ^ reading.words[index])
                index += 1
                count += 1
            }
        }
        guard count > 0, count <= maximumWords else { return nil }
        return FurnitureUnit(
            hash: UInt32(truncatingIfNeeded: hash >> 32), label: label(sentence, reading), bytes: sentence.bytes)
    }

    private static func label(_ sentence: TextReading.Sentence, _ reading: TextReading) -> UInt32? {
        guard sentence.startsLine, sentence.words.count <= 24 else { return nil }
        for index in sentence.words.prefix(labelWords + 1).dropFirst() where reading.before[index].contains(.colon) {
            return reading.hash(sentence.words.lowerBound..<index) ^ 0x6c61_6265
        }
        return nil
    }
}
