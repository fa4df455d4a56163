/// Decodes the escapes of a JSON string's inside, until so many bytes are there. Unknown escapes stand for themselves, lone surrogates
/// become U+FFFD.
enum JSONEscapes {
    static func decode(_ input: UnsafeBufferPointer<UInt8>, maximum: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(input.count, maximum + 3))
        var index = 0
        while output.count < maximum, let slash = input.position(of: UInt8(ascii: "\\"), from: index) {
            output.append(contentsOf: input[index..<slash].prefix(maximum - output.count))
            index = slash + 1
            guard index < input.count else { return output }
            let letter = input[index]
            index += 1
            switch letter {
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): output.append(0x20)
            case UInt8(ascii: "u"): scalar(input, &index, to: &output)
            default: output.append(letter)
            }
        }
        output.append(contentsOf: input[index...].prefix(max(0, maximum - output.count)))
        return output
    }

    private static func scalar(_ input: UnsafeBufferPointer<UInt8>, _ index: inout Int, to output: inout [UInt8]) {
        guard let first = unit(input, index) else { return output.append(scalar: 0xFFFD) }
        index += 4
        if first & 0xFC00 == 0xD800, input.hasASCII("\\u", at: index), let second = unit(input, index + 2), second & 0xFC00 == 0xDC00 {
            index += 6
            output.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        } else {
            output.append(scalar: first)
        }
    }

    private static func unit(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
        guard index + 4 <= input.count else { return nil }
        var value: UInt32 = 0
        for byte in input[index..<(index + 4)] {
            guard let digit = byte.hexValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
