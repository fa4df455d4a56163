/// Takes out of a URL what no URL may hold, as browsers do (URL standard, section 4.4): nothing that carries meaning.
enum URLCleaner {
    static func clean(_ url: String) -> [UInt8] {
        var url = url
        return url.withUTF8 { clean($0) }
    }

    /// White space and control characters off at both ends and taken out within, but a space within becomes `%20`.
    static func clean(_ url: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var start = 0
        var end = url.count
        while start < end, url[start] <= 0x20 || url[start] == 0x7f { start += 1 }
        while start < end, url[end - 1] <= 0x20 || url[end - 1] == 0x7f { end -= 1 }
        let core = UnsafeBufferPointer(rebasing: url[start..<end])
        guard core.contains(where: { $0 <= 0x20 || $0 == 0x7f }) else { return Array(core) }
        var out: [UInt8] = []
        out.reserveCapacity(core.count + 8)
        for byte in core {
            if byte == 0x20 {
                out += [UInt8(ascii: "%"), UInt8(ascii: "2"), UInt8(ascii: "0")]
            } else if byte > 0x20, byte != 0x7f {
                out.append(byte)
            }
        }
        return out
    }
}
