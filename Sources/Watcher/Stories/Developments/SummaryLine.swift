import Text

/// Chooses the sentence that says most of a story: of the first sentences of its articles the one whose words most of the others share.
package enum SummaryLine {
    private static let candidates = 3
    private static let leadSentences = 5
    /// Words that a sentence needs to say something, and may have to be read at a glance.
    private static let words = 6...48
    /// Bytes shown.
    private static let maximumBytes = 320

    /// - Parameter reports: titles and texts in order; empty where none of them has a fitting sentence.
    package static func choose(_ reports: [(title: String, text: String)]) -> String {
        let read = reports.map { (text: $0.text, reading: TextReader().read(title: "", text: $0.text)) }
        let leads = read.map { item in
            Set(item.reading.sentences.prefix(leadSentences).flatMap { item.reading.words[$0.words] })
        }
        var best: (line: String, score: Int)?
        for (index, item) in read.enumerated() {
            for sentence in item.reading.sentences.prefix(candidates) where words.contains(sentence.words.count) {
                let own = Set(item.reading.words[sentence.words])
                let others = leads.indices.lazy.filter { $0 != index }.map { own.intersection(leads[$0]).count }
                // Shared words for each of its own: a long sentence shares more by being long.
                let score = others.reduce(0, +) * 1_000 / (own.count + 8)
                guard score > best?.score ?? -1 else { continue }
                best = (line(sentence, item.text), score)
            }
        }
        return best?.line ?? ""
    }

    private static func line(_ sentence: TextReading.Sentence, _ text: String) -> String {
        let bytes = text.utf8.dropFirst(sentence.bytes.lowerBound).prefix(sentence.bytes.count)
        let whole = Dateline.stripped(PlainText.collapse(String(decoding: bytes, as: UTF8.self)))
        let cut = PlainText.cut(whole, maximumBytes: maximumBytes)
        return cut.utf8.count < whole.utf8.count ? cut + "…" : cut
    }
}
