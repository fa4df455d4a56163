import FoundationEssentials
import Testing

/// A small document that shows one quirk of feeds, and what has to come of it, as `Corpus/FAMILY.jsonl` says it.
///
/// `expect` maps paths within the JSON Feed that `watcherd parse` prints, or within `error`, to values; null is absent. A path that ends
/// with `#` asks for the number of elements, `~` for a part of the text, `>` for a greater number.
struct ConformanceCase: Decodable, Sendable, CustomTestStringConvertible {
    /// Part of a document too long to be stored: `text`, `times` over, with `{n}` counting from 0.
    struct Piece: Decodable, Sendable {
        var text: String
        var times: Int?
    }

    var file: String
    var quirk: String
    var contentType: String?
    var baseURL: String?
    /// In place of the file.
    var pieces: [Piece]?
    var expect: [String: JSONValue]
    /// The folder and list that it stands in.
    var family = ""

    var testDescription: String { "\(family)/\(file): \(quirk)" }

    enum CodingKeys: String, CodingKey {
        case file, quirk, pieces, expect
        case contentType = "content_type"
        case baseURL = "base_url"
    }

    func document() throws -> [UInt8] {
        guard let pieces else { return Array(try Data(contentsOf: Corpus.folder.appending(path: "\(family)/\(file)"))) }
        var bytes: [UInt8] = []
        for piece in pieces {
            let parts = piece.text.split(separator: "{n}", omittingEmptySubsequences: false).map { Array($0.utf8) }
            for number in 0..<(piece.times ?? 1) {
                bytes += parts[0]
                for part in parts.dropFirst() { bytes += Array(String(number).utf8) + part }
            }
        }
        return bytes
    }

    /// What differs from the expectation, a line each; empty where all is as it should be.
    func problems() throws -> [String] {
        let answer = try ConformanceAnswer(document(), contentType: contentType, baseURL: baseURL)
        return expect.sorted { $0.key < $1.key }.compactMap { path, expected in
            let found = found(path, in: answer)
            return isMet(path, expected, found) ? nil : "\(path) is \(found), not \(expected)"
        }
    }

    private func found(_ path: String, in answer: ConformanceAnswer) -> JSONValue {
        switch path.last {
        case "#": .number(Double(answer.count(path.dropLast())))
        case "~", ">": answer.value(path.dropLast())
        default: answer.value(path)
        }
    }

    private func isMet(_ path: String, _ expected: JSONValue, _ found: JSONValue) -> Bool {
        switch (path.last, expected, found) {
        case ("~", .string(let part), .string(let text)): text.contains(part)
        case (">", .number(let least), .number(let number)): number > least
        default: expected == found
        }
    }
}
