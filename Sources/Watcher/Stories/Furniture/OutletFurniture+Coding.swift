package import Model

extension OutletFurniture {
    /// Counted up whenever the units of one text change.
    private static let version: UInt8 = 1

    /// The blob for the store, without `lastSeen`, which has its own column.
    package func encoded() -> [UInt8] {
        var bytes: [UInt8] = [Self.version]
        Self.append(articles, to: &bytes)
        Self.append(serial, to: &bytes)
        bytes.append(UInt8(clamping: titles.count))
        for title in titles {
            bytes.append(UInt8(clamping: title.count))
            for word in title { Self.append(word, to: &bytes) }
        }
        for unit in units {
            Self.append(unit.hash, to: &bytes)
            Self.append(UInt32(unit.count), to: &bytes)
            Self.append(unit.last, to: &bytes)
        }
        return bytes
    }

    /// Reads what `encoded()` wrote; nil for anything else.
    package init?(decoding bytes: [UInt8], lastSeen: Timestamp) {
        var rest = bytes[...]
        guard rest.popFirst() == Self.version, let articles = Self.word(&rest), let serial = Self.word(&rest), let count = rest.popFirst()
        else { return nil }
        self.articles = articles
        self.serial = serial
        self.lastSeen = lastSeen
        for _ in 0..<count {
            guard let words = rest.popFirst() else { return nil }
            var title: [UInt32] = []
            for _ in 0..<words {
                guard let word = Self.word(&rest) else { return nil }
                title.append(word)
            }
            titles.append(title)
        }
        while !rest.isEmpty {
            guard let hash = Self.word(&rest), let count = Self.word(&rest), let last = Self.word(&rest) else { return nil }
            units.append(Unit(hash: hash, count: UInt16(clamping: Int(count)), last: last))
        }
        guard zip(units, units.dropFirst()).allSatisfy({ $0.hash < $1.hash }) else { return nil }
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    private static func word(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        guard rest.count >= 4 else { return nil }
        var value: UInt32 = 0
        for shift in [UInt32(0), 8, 16, 24] { value |= UInt32(rest.removeFirst()) << shift }
        return value
    }
}
