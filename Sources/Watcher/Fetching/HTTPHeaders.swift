/// Response headers in the order received, kept as bytes and read on demand, since most are never looked at.
package struct HTTPHeaders: Sendable {
    private struct Field: Sendable {
        var name: Range<Int>
        var value: Range<Int>
    }

    private var bytes: [UInt8] = []
    private var fields: [Field] = []

    package init() {}

    package init(_ pairs: [(String, String)]) {
        for (name, value) in pairs { append(line: Array(name.utf8) + [colon, space] + HeaderBytes.bytes(value)) }
    }

    package var count: Int { fields.count }

    /// The first value under this name, whatever its case, without the white space around it.
    package subscript(name: String) -> String? {
        fields.first { matches($0, name) }.map { HeaderBytes.string(bytes[$0.value]) }
    }

    package func values(_ name: String) -> [String] {
        fields.filter { matches($0, name) }.map { HeaderBytes.string(bytes[$0.value]) }
    }

    /// All of them as strings, in order.
    package var pairs: [(String, String)] {
        fields.map { (HeaderBytes.string(bytes[$0.name]), HeaderBytes.string(bytes[$0.value])) }
    }

    /// Takes a header line, with or without its end. A line that begins with white space continues the one before (RFC 9112, 5.2);
    /// a line without a colon is dropped.
    mutating func append(line: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: line)
        while let last = bytes.last, bytes.count > start, last == 10 || last == 13 { bytes.removeLast() }
        guard start < bytes.count else { return }
        if bytes[start] == space || bytes[start] == tab, let last = fields.last, last.value.upperBound == start {
            fields[fields.count - 1].value = trimmed(last.value.lowerBound..<bytes.count)
        } else if let at = bytes[start...].firstIndex(of: colon) {
            fields.append(Field(name: trimmed(start..<at), value: trimmed(at + 1..<bytes.count)))
        } else {
            bytes.removeSubrange(start...)
        }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] == space || bytes[low] == tab { low += 1 }
        while low < high, bytes[high - 1] == space || bytes[high - 1] == tab { high -= 1 }
        return low..<high
    }

    private func matches(_ field: Field, _ wanted: String) -> Bool {
        guard field.name.count == wanted.utf8.count else { return false }
        var index = field.name.lowerBound
        for byte in wanted.utf8 {
            guard asciiLower(bytes[index]) == asciiLower(byte) else { return false }
            index += 1
        }
        return true
    }
}

private let colon = UInt8(ascii: ":")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")

private func asciiLower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
