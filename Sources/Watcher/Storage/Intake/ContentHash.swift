import Model

/// A 64-bit hash of what people read in an entry; a change of dates, links or tags alone is no edit.
///
/// FNV-1a (Fowler, Noll, Vo): the same in every version of the program, as stored hashes must be. A feed that aims at a collision
/// only hides its own edits.
struct ContentHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    static func of(_ entry: Entry) -> Int64 {
        var hash = ContentHash()
        hash.add(entry.title)
        // The text rather than the markup: links with session ids and counters change at every fetch.
        hash.add(entry.contentText ?? entry.contentHTML)
        hash.add(entry.summary)
        return Int64(bitPattern: hash.value)
    }

    static func of(_ text: String) -> Int64 {
        var hash = ContentHash()
        hash.add(text)
        return Int64(bitPattern: hash.value)
    }

    mutating func add(_ text: String?) {
        guard var text else {
            step(0xfe)
            return
        }
        text.withUTF8 { bytes in
            var hash = value
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            value = hash
        }
        // No UTF-8 text has this byte, so parts cannot run into each other.
        step(0xff)
    }

    private mutating func step(_ byte: UInt64) { value = (value ^ byte) &* 0x0000_0100_0000_01b3 }
}
