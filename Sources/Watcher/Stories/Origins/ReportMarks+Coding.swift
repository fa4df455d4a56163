extension ReportMarks {
    /// Counted up whenever marks of one text change. Names and numbers of the first version are hashed otherwise.
    private static let version: UInt8 = 2
    private static let firstVersion: UInt8 = 1

    /// The blob for the store.
    package func encoded() -> [UInt8] {
        var bytes: [UInt8] = [Self.version, stances, UInt8(clamping: credits.count)]
        for credit in credits {
            bytes += [credit.kind.rawValue, credit.confidence, credit.isPublisher ? 1 : 0]
            for text in [credit.name, credit.key, credit.words] {
                let utf8 = Array(text.utf8.prefix(255))
                bytes.append(UInt8(utf8.count))
                bytes += utf8
            }
        }
        for list in [links, quotes, names, numbers] {
            bytes.append(UInt8(clamping: list.count))
            for value in list { for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }
        }
        return bytes
    }

    /// Reads what `encoded()` wrote; nil for anything else.
    package init?(decoding bytes: [UInt8]) {
        var rest = bytes[...]
        guard let version = rest.popFirst(), version == Self.version || version == Self.firstVersion,
            let stances = rest.popFirst(), let count = rest.popFirst()
        else { return nil }
        self.stances = stances
        for _ in 0..<count {
            guard let credit = Self.credit(&rest) else { return nil }
            credits.append(credit)
        }
        guard let links = Self.list(&rest), let quotes = Self.list(&rest), let names = Self.list(&rest), let numbers = Self.list(&rest),
            rest.isEmpty, numbers.count % 2 == 0
        else { return nil }
        self.links = links
        self.quotes = quotes
        guard version == Self.version else { return }
        self.names = names
        self.numbers = numbers
    }

    private static func credit(_ rest: inout ArraySlice<UInt8>) -> Credit? {
        guard let kind = rest.popFirst().flatMap(Credit.Kind.init(rawValue:)), let confidence = rest.popFirst(),
            let isPublisher = rest.popFirst(), let name = text(&rest), let key = text(&rest), let words = text(&rest)
        else { return nil }
        return Credit(kind: kind, name: name, key: key, confidence: confidence, isPublisher: isPublisher == 1, words: words)
    }

    private static func text(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let count = rest.popFirst(), rest.count >= Int(count) else { return nil }
        defer { rest.removeFirst(Int(count)) }
        return String(decoding: rest.prefix(Int(count)), as: UTF8.self)
    }

    private static func list(_ rest: inout ArraySlice<UInt8>) -> [UInt32]? {
        guard let count = rest.popFirst(), rest.count >= 4 * Int(count) else { return nil }
        var values: [UInt32] = []
        values.reserveCapacity(Int(count))
        for _ in 0..<count {
            var value: UInt32 = 0
            for shift in [UInt32(0), 8, 16, 24] { value |= UInt32(rest.removeFirst()) << shift }
            values.append(value)
        }
        return values
    }
}
