import Glibc

/// Searches by the C library's vector code.
extension UnsafeBufferPointer<UInt8> {
    /// The place of `byte` at or after `start`.
    @inline(__always)
    func position(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }

    /// The place of `text`, of at least one byte, at or after `start`.
    func position(of text: StaticString, from start: Int) -> Int? {
        let length = text.utf8CodeUnitCount
        var index = start
        while let place = position(of: text.utf8Start[0], from: index), place + length <= count {
            var matched = 1
            while matched < length, self[place + matched] == text.utf8Start[matched] { matched += 1 }
            if matched == length { return place }
            index = place + 1
        }
        return nil
    }

    /// Whether `text`, in lower case, stands at `place`, whatever the case there.
    func hasASCII(_ text: StaticString, at place: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard place >= 0, place + length <= count else { return false }
        for offset in 0..<length where self[place + offset].lowered != text.utf8Start[offset] { return false }
        return true
    }
}

extension Collection<UInt8> where Index == Int {
    /// The place of `bytes`; for short texts.
    func position(of bytes: [UInt8]) -> Int? {
        guard count >= bytes.count else { return nil }
        return (startIndex...(endIndex - bytes.count)).first { self[$0...].starts(with: bytes) }
    }
}
