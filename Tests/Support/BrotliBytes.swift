/// brotli made by hand (RFC 7932), so that tests need no compressor.
package enum BrotliBytes {
    /// The bytes in uncompressed meta-blocks.
    package static func stored(_ bytes: [UInt8]) -> [UInt8] {
        // A window of 64 KiB.
        var writer = BitWriter(bytes: [])
        writer.write(0, bits: 1)
        var rest = bytes[...]
        while !rest.isEmpty {
            let block = rest.prefix(65_536)
            rest = rest.dropFirst(block.count)
            // Not the last, a length of four nibbles, less one, uncompressed.
            writer.write(0, bits: 1)
            writer.write(0, bits: 2)
            writer.write(UInt64(block.count - 1), bits: 16)
            writer.write(1, bits: 1)
            writer = BitWriter(bytes: writer.finish() + block)
        }
        // The last, and empty.
        writer.write(0b11, bits: 2)
        return writer.finish()
    }

    /// A bomb: 50,000,000 zero bytes as the reference encoder packs them (`brotli -q 11 -w 22`).
    package static let bomb: [UInt8] = [
        203, 255, 255, 63, 248, 39, 0, 226, 177, 64, 32, 247, 254, 143, 255, 255, 127, 240, 79, 0, 196, 97, 17, 128, 238, 253, 31, 255,
        255, 255, 224, 159, 0, 136, 195, 2, 0, 221, 251, 63, 254, 255, 255, 193, 63, 1, 16, 135, 5, 0, 186, 247, 127, 252, 255, 255, 131,
        127, 2, 32, 14, 11, 0, 116, 239, 255, 242, 15, 94, 15, 255, 4, 64, 28, 22, 0, 232, 160, 235, 1,
    ]
}
