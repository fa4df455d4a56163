import FoundationEssentials
import Testing

/// The string values of a JSON document, for checking limits.
enum JSONStrings {
    static func all(in body: [UInt8]) -> [String] { pairs(body).map(\.value) }

    /// The last string under each key.
    static func byKey(in body: [UInt8]) -> [String: String] {
        Dictionary(pairs(body).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }

    /// Walks over the bytes of a valid document: a string before a colon is a key, any other a value.
    private static func pairs(_ body: [UInt8]) -> [(key: String, value: String)] {
        #expect((try? JSONDecoder().decode(Anything.self, from: Data(body))) != nil, "no JSON")
        var pairs: [(key: String, value: String)] = []
        var key = ""
        var index = 0
        while index < body.count {
            guard body[index] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < body.count, body[index] != UInt8(ascii: "\"") { index += body[index] == UInt8(ascii: "\\") ? 2 : 1 }
            index += 1
            let text = unescaped(Array(body[start..<min(index, body.count)]))
            if index < body.count, body[index] == UInt8(ascii: ":") { key = text } else { pairs.append((key, text)) }
        }
        return pairs
    }

    private static func unescaped(_ literal: [UInt8]) -> String {
        (try? JSONDecoder().decode(String.self, from: Data(literal))) ?? ""
    }

    /// Decodes any document without looking into it.
    private struct Anything: Decodable {
        init(from decoder: any Decoder) throws {}
    }
}
