/// Cuts a date's bytes into numbers, words, marks and spaces; comments in parentheses are kept only where they may be a zone.
struct DateLexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var tokens: [DateToken] = []

    static func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
        var lexer = DateLexer(bytes: bytes)
        lexer.run()
        return lexer.tokens
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        tokens.reserveCapacity(24)
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                number()
            } else if byte.isWhiteSpace {
                space(1)
            } else if let (replacement, length) = typographic() {
                if replacement == 0x20 { space(length) } else { mark(replacement, length) }
            } else if byte.isLetter || byte >= 0x80 {
                word()
            } else {
                mark(byte, 1)
            }
        }
        if tokens.last == .space { tokens.removeLast() }
    }

    private mutating func number() {
        let start = index
        var value = 0
        while index < bytes.count, bytes[index].isDigit {
            // Eighteen digits fit; longer runs are no date and only need to stay large.
            if value < 100_000_000_000_000_000 { value = value * 10 + Int(bytes[index] - 0x30) }
            index += 1
        }
        tokens.append(.number(value: value, digits: Array(bytes[start..<index])))
    }

    private mutating func word() {
        let start = index
        while index < bytes.count, bytes[index].isLetter || bytes[index] >= 0x80, typographic() == nil { index += 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        tokens.append(.word(text.lowercased()))
    }

    private mutating func space(_ length: Int) {
        index += length
        if tokens.last != .space, !tokens.isEmpty { tokens.append(.space) }
    }

    private mutating func mark(_ byte: UInt8, _ length: Int) {
        index += length
        tokens.append(.mark(byte))
    }

    /// No-break and thin spaces, direction marks and typographic dashes, which word processors put into dates.
    private func typographic() -> (UInt8, Int)? {
        let byte = bytes[index]
        if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return (0x20, 2) }
        guard byte == 0xE2, index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x80...0x8F), (0x80, 0xAF): return (0x20, 3)
        case (0x80, 0x90...0x95), (0x88, 0x92): return (0x2D, 3)
        default: return nil
        }
    }
}
