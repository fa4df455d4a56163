/// UTF-8 by hand, for loops over bytes.
enum UTF8Bytes {
    /// Writes one to four bytes; surrogates and numbers beyond Unicode become U+FFFD.
    @inline(__always)
    static func encode(_ scalar: UInt32, to place: UnsafeMutablePointer<UInt8>) -> Int {
        if scalar < 0x80 {
            place[0] = UInt8(truncatingIfNeeded: scalar)
            return 1
        }
        if scalar < 0x800 {
            place[0] = 0xc0 | UInt8(truncatingIfNeeded: scalar >> 6)
            place[1] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3f)
            return 2
        }
        if scalar < 0x10000 {
            let safe = scalar & 0xf800 == 0xd800 ? 0xfffd : scalar
            place[0] = 0xe0 | UInt8(truncatingIfNeeded: safe >> 12)
            place[1] = 0x80 | UInt8(truncatingIfNeeded: safe >> 6 & 0x3f)
            place[2] = 0x80 | UInt8(truncatingIfNeeded: safe & 0x3f)
            return 3
        }
        guard scalar < 0x110000 else { return encode(0xfffd, to: place) }
        place[0] = 0xf0 | UInt8(truncatingIfNeeded: scalar >> 18)
        place[1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3f)
        place[2] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3f)
        place[3] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3f)
        return 4
    }

    /// Reads the scalar at an index below `count`; a byte that begins no whole sequence is U+FFFD of length 1.
    @inline(__always)
    static func decode(_ bytes: UnsafePointer<UInt8>, at index: Int, count: Int) -> (scalar: UInt32, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let left = count - index
        if first < 0xe0 {
            guard first >= 0xc2, left >= 2, bytes[index + 1] & 0xc0 == 0x80 else { return (0xfffd, 1) }
            return (UInt32(first & 0x1f) << 6 | UInt32(bytes[index + 1] & 0x3f), 2)
        }
        if first < 0xf0 {
            guard left >= 3, bytes[index + 1] & 0xc0 == 0x80, bytes[index + 2] & 0xc0 == 0x80 else { return (0xfffd, 1) }
            let scalar = UInt32(first & 0x0f) << 12 | UInt32(bytes[index + 1] & 0x3f) << 6 | UInt32(bytes[index + 2] & 0x3f)
            guard scalar >= 0x800, scalar & 0xf800 != 0xd800 else { return (0xfffd, 1) }
            return (scalar, 3)
        }
        guard first < 0xf5, left >= 4, bytes[index + 1] & 0xc0 == 0x80, bytes[index + 2] & 0xc0 == 0x80, bytes[index + 3] & 0xc0 == 0x80
        else { return (0xfffd, 1) }
        let high = UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3f) << 12
        let scalar = high | UInt32(bytes[index + 2] & 0x3f) << 6 | UInt32(bytes[index + 3] & 0x3f)
        guard scalar >= 0x10000, scalar < 0x110000 else { return (0xfffd, 1) }
        return (scalar, 4)
    }

    /// The largest number of bytes, at most `limit`, that ends at a character's boundary.
    static func boundary(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
        guard limit < bytes.count else { return bytes.count }
        var end = max(0, limit)
        while end > 0, bytes[end] & 0xc0 == 0x80 { end -= 1 }
        return end
    }
}
