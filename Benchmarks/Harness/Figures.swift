import Foundation

/// What was measured.
struct Figures: Encodable {
    /// Of what: `parsed`, `written`, …
    var what: String
    /// CPU seconds of one round over everything.
    var seconds: Double
    var bytes: Int
    var items: Int
    /// Bytes that the process holds more than before; 0 where that was not measured.
    var memory = 0

    func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
