import Glibc

/// Turns bytes of one encoding into UTF-8; what cannot be read becomes U+FFFD and is counted.
package enum Transcoder {
    package struct Result {
        package var bytes: [UInt8]
        /// Places where the bytes meant nothing.
        package var invalid: Int
    }

    /// More unreadable places than this and the encoding is a wrong guess, not a damaged document.
    static let maximumInvalid = 100_000

    /// Nil where the system has no converter, or nearly nothing could be read.
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, from encoding: CharacterEncoding) -> Result? {
        switch encoding {
        case .utf8: utf8(bytes)
        case .windows1252: Result(bytes: windows1252(bytes), invalid: 0)
        case .utf16(let isBigEndian): utf16(bytes, isBigEndian: isBigEndian)
        case .utf32(let isBigEndian): utf32(bytes, isBigEndian: isBigEndian)
        case .named(let name): named(bytes, name)
        case .ebcdic: nil
        }
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    // MARK: - UTF-8 with damage

    private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> Result? {
        var result = Result(bytes: [], invalid: 0)
        result.bytes.reserveCapacity(bytes.count + 64)
        var index = 0
        var start = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : UTF8Check.sequenceLength(bytes, at: index)
            if length == 0 {
                result.bytes.append(contentsOf: bytes[start..<index])
                // A run of stray bytes is one unreadable place.
                if index != start || index == 0 { result.bytes.append(contentsOf: replacement) }
                result.invalid += 1
                guard result.invalid < maximumInvalid else { return nil }
                index += 1
                start = index
            } else {
                index += length
            }
        }
        result.bytes.append(contentsOf: bytes[start...])
        return result
    }

    // MARK: - Single bytes

    /// The characters of 0x80…0x9F; the five bytes that mean nothing are U+FFFD.
    private static let windows1252High: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D,
        0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
        0x017E, 0x0178,
    ]

    private static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { output.append(byte) } else { output.append(scalar: windows1252(byte)) }
        }
        return output
    }

    /// The scalar that a byte of 0x80…0xFF means in windows-1252.
    package static func windows1252(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? UInt32(windows1252High[Int(byte - 0x80)]) : UInt32(byte)
    }

    private static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> Result? {
        if name == HZText.name { return HZText.asGB(bytes).withUnsafeBufferPointer { iconv($0, from: "GB18030") } }
        guard let upperHalf = SingleByteTables.upperHalf(name) else { return iconv(bytes, from: name) }
        var result = Result(bytes: [], invalid: 0)
        result.bytes.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { result.bytes.append(scalar: byte < 0x80 ? UInt32(byte) : upperHalf[Int(byte - 0x80)]) }
        return result
    }

    // MARK: - UTF-16 and UTF-32

    private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> Result {
        var result = Result(bytes: [], invalid: bytes.count % 2)
        result.bytes.reserveCapacity(bytes.count)
        func unit(_ index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var index = 0
        while index + 1 < bytes.count {
            var scalar = unit(index)
            index += 2
            if scalar & 0xF800 == 0xD800 {
                if scalar < 0xDC00, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (unit(index) - 0xDC00)
                    index += 2
                } else {
                    scalar = 0xFFFD
                    result.invalid += 1
                }
            }
            result.bytes.append(scalar: scalar)
        }
        return result
    }

    private static func utf32(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> Result {
        var result = Result(bytes: [], invalid: bytes.count % 4 == 0 ? 0 : 1)
        result.bytes.reserveCapacity(bytes.count / 2)
        var index = 0
        while index + 3 < bytes.count {
            var scalar: UInt32 = 0
            for place in 0..<4 { scalar |= UInt32(bytes[index + place]) << UInt32(8 * (isBigEndian ? 3 - place : place)) }
            index += 4
            if scalar > 0x10FFFF || scalar & 0xFFFF_F800 == 0xD800 {
                scalar = 0xFFFD
                result.invalid += 1
            }
            result.bytes.append(scalar: scalar)
        }
        return result
    }

    // MARK: - All others

    private static func iconv(_ bytes: UnsafeBufferPointer<UInt8>, from name: String) -> Result? {
        guard let base = bytes.baseAddress else { return Result(bytes: [], invalid: 0) }
        // iconv_open answers -1 for a converter it does not have.
        guard let descriptor = iconv_open("UTF-8", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        var result = Result(bytes: [], invalid: 0)
        result.bytes.reserveCapacity(bytes.count + bytes.count / 2)
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base).assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        while left > 0 {
            let status = convert(descriptor, &input, &left, into: &result.bytes)
            guard status != 0 else { break }
            result.bytes.append(contentsOf: replacement)
            result.invalid += 1
            guard status == EILSEQ, result.invalid < maximumInvalid else { break }
            input = input?.advanced(by: 1)
            left -= 1
        }
        flush(descriptor, into: &result.bytes)
        return result.invalid < maximumInvalid ? result : nil
    }

    /// Some converters hold a letter back, since a mark that follows may belong to it.
    private static func flush(_ descriptor: iconv_t, into bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            var output = buffer.baseAddress
            var room = buffer.count
            guard Glibc.iconv(descriptor, nil, nil, &output, &room) != -1 else { return }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)]))
        }
    }

    /// Converts until the input ends or cannot be read. Returns 0, EILSEQ, or EINVAL where the input ends within a character.
    private static func convert(
        _ descriptor: iconv_t, _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into bytes: inout [UInt8]
    ) -> Int32 {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8192) { buffer in
            while left > 0 {
                var output = buffer.baseAddress
                var room = buffer.count
                let status = Glibc.iconv(descriptor, &input, &left, &output, &room)
                let code = errno
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)]))
                if status == -1, code != E2BIG { return code }
            }
            return 0
        }
    }
}
