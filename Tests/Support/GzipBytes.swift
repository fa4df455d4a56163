/// gzip made by hand (RFC 1951, RFC 1952), so that tests need no compressor.
package enum GzipBytes {
    /// The bytes in stored blocks.
    package static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var out = header
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let count = UInt16(block.count)
            out += [rest.isEmpty ? 1 : 0] + littleEndian(count) + littleEndian(~count) + block
        } while !rest.isEmpty
        return out + littleEndian(crc32(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// A bomb: about `count` zero bytes from 1/158 of that, in one block of the fixed Huffman code. Its checksum is wrong,
    /// which only shows to whoever inflates all of it.
    package static func bomb(expandingTo count: Int) -> [UInt8] {
        var writer = BitWriter(bytes: header)
        writer.write(0b011, bits: 3)
        // The literal 0 is code 00110000, most significant bit first.
        writer.write(0b0000_1100, bits: 8)
        // Length 258 is code 11000101, most significant bit first, and distance 1 is 00000.
        for _ in 0..<count / 258 { writer.write(0b0_0000_1010_0011, bits: 13) }
        writer.write(0, bits: 7)
        return writer.finish() + littleEndian(UInt32(0)) + littleEndian(UInt32(truncatingIfNeeded: count))
    }

    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    private static func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
