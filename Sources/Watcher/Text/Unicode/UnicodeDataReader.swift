/// Reads the compact notation of the generated tables: items set apart by white space, numbers in hexadecimal.
struct UnicodeDataReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var last: UInt32 = 0

    init(_ data: StaticString) {
        bytes = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
    }

    /// `start-count` then a letter: the start (made absolute), the count and the letter.
    mutating func nextRun() -> (start: UInt32, count: UInt32, kind: UInt8)? {
        guard let start = nextStart() else { return nil }
        index += 1
        let count = number()
        let kind = bytes[index]
        index += 1
        return (start, count, kind)
    }

    /// `start=a.b.c`: the start (made absolute) and the sequence.
    mutating func nextSequence() -> (start: UInt32, scalars: [UInt32])? {
        guard let start = nextStart() else { return nil }
        var scalars: [UInt32] = []
        repeat {
            index += 1
            scalars.append(number())
        } while index < bytes.count && bytes[index] == UInt8(ascii: ".")
        return (start, scalars)
    }

    /// A difference written `+a` or `~a`, as two's complement.
    mutating func difference() -> UInt32 {
        let isNegative = bytes[index] == UInt8(ascii: "~")
        index += 1
        let value = number()
        return isNegative ? 0 &- value : value
    }

    mutating func number() -> UInt32 {
        var value: UInt32 = 0
        while index < bytes.count, let digit = Self.digit(bytes[index]) {
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    private mutating func nextStart() -> UInt32? {
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 { index += 1 }
        guard index < bytes.count else { return nil }
        last &+= number()
        return last
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte) - 48
        case 97...102: UInt32(byte) - 87
        default: nil
        }
    }
}
