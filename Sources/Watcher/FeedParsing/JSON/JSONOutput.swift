/// Builds JSON byte by byte.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []
    /// Whether a comma is due before the next key or element.
    private var needsComma = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func open(_ bracket: Unicode.Scalar, key: StaticString? = nil) {
        begin(key)
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    /// An element of an array.
    mutating func element(_ value: String) {
        begin(nil)
        quoted(value)
        needsComma = true
    }

    /// Writes nothing for nil.
    mutating func string(_ value: String?, key: StaticString) {
        guard let value else { return }
        begin(key)
        quoted(value)
        needsComma = true
    }

    /// A number, `true` or the like, as it is.
    mutating func literal(_ value: String, key: StaticString? = nil) {
        begin(key)
        bytes.append(contentsOf: value.utf8)
        needsComma = true
    }

    private mutating func begin(_ key: StaticString?) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    // MARK: - Strings

    /// Bytes escaped at a time: six for each, and a block, stay within the kilobyte that comes from the stack.
    private static let pieceLength = 160

    private mutating func quoted(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            var start = 0
            while start < text.count {
                let end = min(start + Self.pieceLength, text.count)
                escape(UnsafeBufferPointer(rebasing: text[start..<end]))
                start = end
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let base = piece.baseAddress else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.pieceLength * JSONEscapes.longest + ByteBlock.length) { escaped in
            guard let output = escaped.baseAddress else { return }
            let length = JSONEscapes.write(base, count: piece.count, to: output)
            bytes.append(contentsOf: UnsafeBufferPointer(start: output, count: length))
        }
    }
}
