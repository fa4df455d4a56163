/// Texts as the inside of JSON strings.
extension JSONEscapes {
    /// Bytes that one byte becomes at most.
    static let longest = 6

    /// Writes a text with its escapes and returns how many bytes that are. There must be room for `longest` times as many, and for a
    /// block on top, since whole blocks are stored.
    static func write(_ text: UnsafePointer<UInt8>, count: Int, to output: UnsafeMutablePointer<UInt8>) -> Int {
        let target = UnsafeMutableRawPointer(output)
        var index = 0
        var filled = 0
        while index < count {
            if count - index >= ByteBlock.length {
                let block = ByteBlock.load(text + index)
                target.storeBytes(of: block, toByteOffset: filled, as: SIMD16<UInt8>.self)
                let length = ByteBlock.endOfJSON(block)
                index += length
                filled += length
                if length == ByteBlock.length { continue }
            }
            filled += write(text[index], to: output + filled)
            index += 1
        }
        return filled
    }

    @inline(__always)
    private static func write(_ byte: UInt8, to output: UnsafeMutablePointer<UInt8>) -> Int {
        if byte >= 0x20, byte != 0x22, byte != 0x5C {
            output[0] = byte
            return 1
        }
        output[0] = UInt8(ascii: "\\")
        switch byte {
        case 0x22, 0x5C: output[1] = byte
        case 0x0A: output[1] = UInt8(ascii: "n")
        case 0x0D: output[1] = UInt8(ascii: "r")
        case 0x09: output[1] = UInt8(ascii: "t")
        default: return writeNumber(byte, to: output)
        }
        return 2
    }

    /// `\u00` and two digits, of which the first is 0 or 1.
    private static func writeNumber(_ byte: UInt8, to output: UnsafeMutablePointer<UInt8>) -> Int {
        output[1] = UInt8(ascii: "u")
        output[2] = UInt8(ascii: "0")
        output[3] = UInt8(ascii: "0")
        output[4] = UInt8(ascii: "0") + byte >> 4
        let digit = byte & 15
        output[5] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        return longest
    }
}
