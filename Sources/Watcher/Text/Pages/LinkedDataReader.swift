/// Reads the JSON of a script (RFC 8259), lenient towards what content management systems get wrong: raw line breaks in strings, trailing
/// commas, comments and CDATA around the whole. Depth and the number of values are bounded.
struct LinkedDataReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var values = 0

    private static let deepest = 24
    private static let mostValues = 20_000

    /// Nil where it cannot be read.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> LinkedData? {
        guard bytes.count <= 1 << 20, let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
            return nil
        }
        var reader = LinkedDataReader(bytes, start)
        return reader.value(depth: 0)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
        self.bytes = bytes
        index = start
    }

    private mutating func next() -> UInt8? {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index < bytes.count ? bytes[index] : nil
    }

    private mutating func value(depth: Int) -> LinkedData? {
        values += 1
        guard depth < Self.deepest, values < Self.mostValues, let byte = next() else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "\""): return string().map { .text($0) }
        default: return word()
        }
    }

    private mutating func word() -> LinkedData? {
        let start = index
        while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit || [0x2b, 0x2d, 0x2e].contains(bytes[index]) { index += 1 }
        guard index > start else { return nil }
        switch String(decoding: bytes[start..<min(index, start + 8)], as: UTF8.self) {
        case "true": return .truth(true)
        case "false": return .truth(false)
        default: return .other
        }
    }

    private mutating func list(_ depth: Int) -> LinkedData? {
        index += 1
        var elements: [LinkedData] = []
        while let byte = next() {
            if byte == UInt8(ascii: "]") {
                index += 1
                return .list(elements)
            }
            if byte == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard let element = value(depth: depth + 1) else { return nil }
            elements.append(element)
        }
        return nil
    }

    private mutating func object(_ depth: Int) -> LinkedData? {
        index += 1
        var members: [String: LinkedData] = [:]
        while let byte = next() {
            if byte == UInt8(ascii: "}") {
                index += 1
                return .object(members)
            }
            if byte == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard byte == UInt8(ascii: "\""), let key = string(), next() == UInt8(ascii: ":") else { return nil }
            index += 1
            guard let member = value(depth: depth + 1) else { return nil }
            if members[key] == nil { members[key] = member }
        }
        return nil
    }

    private mutating func string() -> String? {
        index += 1
        var out: [UInt8] = []
        var kept = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                out.append(contentsOf: bytes[kept..<index])
                index += 1
                return String(decoding: out, as: UTF8.self)
            }
            guard byte == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            out.append(contentsOf: bytes[kept..<index])
            escape(&out)
            kept = index
        }
        return nil
    }

    private mutating func escape(_ out: inout [UInt8]) {
        index += 2
        guard index <= bytes.count else { return }
        switch bytes[index - 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): out.append(0x0a)
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(0x20)
        case UInt8(ascii: "u"): scalar(&out)
        case let byte: out.append(byte)
        }
    }

    private mutating func scalar(_ out: inout [UInt8]) {
        guard let first = unit(at: index) else { return out.append(scalar: 0xfffd) }
        index += 4
        if first & 0xfc00 == 0xd800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
            let second = unit(at: index + 2), second & 0xfc00 == 0xdc00
        {
            index += 6
            out.append(scalar: 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
        } else {
            out.append(scalar: first)
        }
    }

    private func unit(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
    }
}
