extension [UInt8] {
    /// Little endian, as `BlobReader` reads it.
    mutating func append(number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}

/// Walks over little-endian words without trusting the counts before them.
struct BlobReader {
    let bytes: [UInt8]
    var index: Int

    var isAtEnd: Bool { index == bytes.count }

    mutating func word() -> UInt32? { words(1)?.first }

    mutating func words(_ count: UInt32) -> [UInt32]? {
        guard let start = advance(Int(count) * 4) else { return nil }
        return Self.array(bytes[start..<start + Int(count) * 4], count: Int(count)) { UInt32(littleEndian: $0) }
    }

    mutating func halves(_ count: UInt32) -> [UInt16]? {
        guard let start = advance(Int(count) * 2) else { return nil }
        return Self.array(bytes[start..<start + Int(count) * 2], count: Int(count)) { UInt16(littleEndian: $0) }
    }

    /// Numbers from their bytes, all at once, then put in the machine's order.
    private static func array<Number: FixedWidthInteger>(
        _ source: ArraySlice<UInt8>, count: Int, native: (Number) -> Number
    ) -> [Number] {
        // An empty array is one storage for the whole process, whose count the initialiser below would write from any thread.
        guard count > 0 else { return [] }
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyBytes(from: source)
            for index in 0..<count { buffer[index] = native(buffer[index]) }
            filled = count
        }
    }

    private mutating func advance(_ length: Int) -> Int? {
        guard length <= bytes.count - index else { return nil }
        defer { index += length }
        return index
    }
}
