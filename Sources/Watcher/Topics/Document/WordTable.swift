import Text

/// An article's words in order with an index by word: a chain of positions for each bucket, in ascending order.
struct WordTable: Sendable {
    private let tokens: Tokens
    private let hashes: [UInt64]
    /// The first position of each bucket, and for each position the next of its bucket; -1 ends a chain.
    private let heads: [Int32]
    private let links: [Int32]
    private let mask: UInt64

    init(_ tokens: Tokens) {
        self.tokens = tokens
        let count = tokens.count
        var size = 16
        while size < count * 2 { size *= 2 }
        var heads = [Int32](repeating: -1, count: size)
        var links = [Int32](repeating: -1, count: count)
        let hashes = Self.hashes(of: tokens)
        let mask = UInt64(size - 1)
        for position in stride(from: count - 1, through: 0, by: -1) {
            let bucket = Int(Self.mixed(hashes[position]) & mask)
            links[position] = heads[bucket]
            heads[bucket] = Int32(position)
        }
        self.heads = heads
        self.links = links
        self.hashes = hashes
        self.mask = mask
    }

    private static func hashes(of tokens: Tokens) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(tokens.count)
        tokens.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for end in tokens.ends {
                hashes.append(WordHash.of(bytes[start..<Int(end)]))
                start = Int(end)
            }
        }
        return hashes
    }

    /// The low bits of FNV depend on low bits only.
    private static func mixed(_ hash: UInt64) -> UInt64 { hash ^ hash >> 32 }

    var count: Int { hashes.count }

    /// The hashes of all words in order, repeated words included.
    var wordHashes: [UInt64] { hashes }

    func isMarkedIdeograph(_ position: Int) -> Bool { tokens.marks[position].contains(.ideograph) }

    /// Calls `body` for every place of the word in ascending order.
    func forEachPosition(of word: QueryWord, _ body: (Int) -> Void) {
        var position = heads[Int(Self.mixed(word.hash) & mask)]
        while position >= 0 {
            if holds(word, at: Int(position)) { body(Int(position)) }
            position = links[Int(position)]
        }
    }

    /// Whether the word stands at this position.
    func holds(_ word: QueryWord, at position: Int) -> Bool {
        hashes[position] == word.hash && tokens.bytes[tokens.range(position)].elementsEqual(word.bytes)
    }

    /// Whether the word at this position begins so.
    func begins(with word: QueryWord, at position: Int) -> Bool { tokens.bytes[tokens.range(position)].starts(with: word.bytes) }

    /// Calls `body` for every place in the range whose word begins so.
    func forEachPosition(beginningWith word: QueryWord, in range: Range<Int>, _ body: (Int) -> Void) {
        guard let first = word.bytes.first else { return }
        tokens.bytes.withUnsafeBufferPointer { bytes in
            for position in range {
                let place = tokens.range(position)
                guard place.count >= word.bytes.count, bytes[place.lowerBound] == first else { continue }
                if bytes[place].starts(with: word.bytes) { body(position) }
            }
        }
    }

    /// The hash of the first bytes of the word at this position; nil for a shorter word.
    func stemHash(at position: Int) -> UInt64? {
        let place = tokens.range(position)
        guard place.count >= WordHash.stemLength else { return nil }
        return WordHash.of(tokens.bytes[place.prefix(WordHash.stemLength)])
    }
}
