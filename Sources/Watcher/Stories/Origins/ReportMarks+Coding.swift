extension ReportMarks {
    /// Counted up whenever marks of one text change. Marks of the third version have a place by its spelling; those of the second name
    /// nobody who takes a stance either; those of the first name no original, and hash names and numbers otherwise.
    static let version: UInt8 = 4
    private static let firstVersion: UInt8 = 1
    private static let firstWithVoices: UInt8 = 3

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
        for list in [links, quotes, names, numbers, original.map { [$0] } ?? [], voices] {
            bytes.append(UInt8(clamping: list.count))
            for value in list { for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }
        }
        return bytes
    }

    /// Reads what `encoded()` wrote; nil for anything else.
    package init?(decoding bytes: [UInt8]) {
        guard let marks = bytes.withUnsafeBytes({ Self(decoding: $0) }) else { return nil }
        self = marks
    }

    /// Reads what `encoded()` wrote; nil for anything else.
    init?(decoding bytes: UnsafeRawBufferPointer) {
        var reader = MarksReader(bytes: bytes)
        guard let version = reader.byte(), (Self.firstVersion...Self.version).contains(version), let stances = reader.byte(),
            let count = reader.byte()
        else { return nil }
        self.stances = stances
        for _ in 0..<count {
            guard let credit = reader.credit() else { return nil }
            credits.append(credit)
        }
        guard let links = reader.list(), let quotes = reader.list(), let names = reader.list(), let numbers = reader.list(),
            let original = version == Self.firstVersion ? [] : reader.list(),
            let voices = version < Self.firstWithVoices ? [] : reader.list(), reader.isAtEnd, numbers.count % 2 == 0, original.count < 2
        else { return nil }
        self.links = links
        self.quotes = quotes
        guard version > Self.firstVersion else { return }
        self.names = names
        self.numbers = numbers
        self.original = original.first
        self.voices = voices
    }
}

/// Walks over encoded marks without trusting the counts before them.
private struct MarksReader {
    let bytes: UnsafeRawBufferPointer
    var index = 0

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() -> UInt8? {
        guard index < bytes.count else { return nil }
        defer { index += 1 }
        return bytes[index]
    }

    mutating func credit() -> Credit? {
        guard let kind = byte().flatMap(Credit.Kind.init(rawValue:)), let confidence = byte(), let isPublisher = byte(),
            let name = text(), let key = text(), let words = text()
        else { return nil }
        return Credit(kind: kind, name: name, key: key, confidence: confidence, isPublisher: isPublisher == 1, words: words)
    }

    private mutating func text() -> String? {
        guard let count = byte().map(Int.init), bytes.count - index >= count else { return nil }
        defer { index += count }
        return String(decoding: bytes[index..<index + count], as: UTF8.self)
    }

    mutating func list() -> [UInt32]? {
        guard let count = byte().map(Int.init), bytes.count - index >= 4 * count else { return nil }
        // Never for none: the empty array is one for the whole process, and its count would be written from any thread.
        guard count > 0 else { return [] }
        defer { index += 4 * count }
        return [UInt32](unsafeUninitializedCapacity: count) { values, filled in
            for place in 0..<count {
                values.initializeElement(
                    at: place, to: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4 * place, as: UInt32.self)))
            }
            filled = count
        }
    }
}
