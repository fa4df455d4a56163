import Model

/// Something in a report that is a development where its story does not hold it yet.
package struct Finding: Hashable, Sendable {
    var kind: Development.Kind
    var text: String
    var sentence: String
    /// Hashes that the story must not know: of a name its words, of a number what is counted and then that with the number, pair by
    /// pair, of a quotation its runs of eight words, of a stance who takes it or what it corrects.
    var keys: [UInt32]
    /// Keys of the names among those, as the names of reports are kept.
    var names: [UInt32] = []
    /// Of a correction, the other words that it holds.
    var content: [UInt32] = []
    /// Of a number, in thousandths.
    var value: UInt64 = 0
    /// Of a number: what became of people is told by it, or an amount, so that the first of its kind in a story is news.
    var isFirstNews = false
    /// Of a number: money or a share, of which every report has others.
    var isAmount = false
    /// The title and the text hold it.
    var isCentral = false
    /// It stands deep in the text, where only what a text adds to an earlier form of itself is looked for.
    var isDeep = false
    /// A notice of a correction or a retraction.
    var isNotice = false
    /// Bytes of the text that its sentence takes; nil for the title.
    var bytes: Range<Int>?

    /// Whether its sentence lies in one of some parts of the text.
    package func lies(in parts: [Range<Int>]) -> Bool { bytes.map { own in parts.contains { $0.overlaps(own) } } ?? false }
}

extension Development.Kind {
    /// The stance's bit in `ReportMarks.stances`; 0 for what is none.
    var bit: UInt8 {
        switch self {
        case .confirms: 1
        case .denies: 2
        case .corrects: 4
        case .retracts: 8
        case .number, .name, .place, .quote, .voice: 0
        }
    }
}
