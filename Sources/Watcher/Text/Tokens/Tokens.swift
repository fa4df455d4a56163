/// The words of a text in columns: one allocation a column, whatever the number of words.
package struct Tokens: Hashable, Sendable {
    /// Normalised UTF-8 of all tokens back to back.
    package var bytes: [UInt8]
    /// The end offset of each token in `bytes`.
    package var ends: [UInt32]
    package var marks: [TokenMarks]

    package init() {
        bytes = []
        ends = []
        marks = []
    }

    init(bytes: [UInt8], ends: [UInt32], marks: [TokenMarks]) {
        self.bytes = bytes
        self.ends = ends
        self.marks = marks
    }

    package var count: Int { ends.count }
    package var isEmpty: Bool { ends.isEmpty }

    /// Where a token lies in `bytes`.
    package func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    package func string(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

    /// All tokens as strings, in order; for tests and small texts.
    package var strings: [String] { ends.indices.map(string) }
}
