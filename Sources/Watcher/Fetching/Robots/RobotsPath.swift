/// Paths and patterns of robots.txt, made comparable (RFC 9309, section 2.2.2).
enum RobotsPath {
    private static let percent = UInt8(ascii: "%")

    /// Percent-encoded characters that need no encoding decoded, others in capitals, and bytes beyond ASCII encoded.
    static func normalised(_ path: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(path.count)
        var index = path.startIndex
        while index < path.endIndex {
            let byte = path[index]
            if byte == percent, index + 2 < path.endIndex, let high = value(path[index + 1]), let low = value(path[index + 2]) {
                let decoded = high << 4 | low
                if isUnreserved(decoded) { out.append(decoded) } else { append(encoded: decoded, to: &out) }
                index += 3
                continue
            }
            if byte > 0x7e || byte < 0x21 { append(encoded: byte, to: &out) } else { out.append(byte) }
            index += 1
        }
        return out
    }

    /// Whether a pattern matches the beginning of a path: `*` stands for any bytes, `$` at the end for the end.
    ///
    /// Two places to go back to are enough for patterns whose only special mark is `*`: time is at most the product of the lengths.
    static func matches(_ path: [UInt8], _ pattern: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let end = isAnchored ? pattern.count - 1 : pattern.count
        var (place, mark) = (0, 0)
        var (retryPlace, retryMark) = (0, -1)
        while true {
            if mark == end {
                if !isAnchored || place == path.count { return true }
            } else if pattern[mark] == UInt8(ascii: "*") {
                (retryPlace, retryMark) = (place, mark)
                mark += 1
                continue
            } else if place < path.count, pattern[mark] == path[place] {
                place += 1
                mark += 1
                continue
            }
            guard retryMark >= 0, retryPlace < path.count else { return false }
            retryPlace += 1
            (place, mark) = (retryPlace, retryMark + 1)
        }
    }

    private static func append(encoded byte: UInt8, to out: inout [UInt8]) {
        out += [percent, digit(byte >> 4), digit(byte & 15)]
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
