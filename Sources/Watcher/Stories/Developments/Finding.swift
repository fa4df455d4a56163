import Model

/// Something in a report that is a development where its story does not hold it yet.
package struct Finding: Hashable, Sendable {
    var kind: Development.Kind
    var text: String
    var sentence: String
    /// Hashes that the story must not know: of a name its words, of a number what is counted and then that with the number, of a
    /// quotation its runs of eight words.
    var keys: [UInt32]
}

extension Development.Kind {
    /// The stance's bit in `ReportMarks.stances`; 0 for what is none.
    var bit: UInt8 {
        switch self {
        case .confirms: 1
        case .denies: 2
        case .corrects: 4
        case .retracts: 8
        case .number, .name, .place, .quote: 0
        }
    }
}
