/// Cuts a date's bytes into numbers, words, marks and spaces; comments in parentheses are kept only where they may be a zone.
struct DateLexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var tokens: [DateToken] = []

    static func tokens(_ bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return lexed(bytes) }
        return DateFolding.plain(bytes).withUnsafeBufferPointer(lexed)
    }

    private static func lexed(_ bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
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
                space()
            } else if byte.isLetter || byte >= 0x80 {
                word()
            } else {
                tokens.append(.mark(byte))
                index += 1
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
        while index < bytes.count, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        if EastAsianDate.isWritten(in: text) {
            tokens += EastAsianDate.tokens(text)
        } else {
            append(DateFolding.word(text))
        }
    }

    /// Some months have names of two words.
    private mutating func append(_ word: String) {
        guard tokens.last == .space, case .word(let first)? = tokens.dropLast().last, DateMonths.firstHalves.contains(first) else {
            tokens.append(.word(word))
            return
        }
        tokens.removeLast(2)
        tokens.append(.word(first + word))
    }

    private mutating func space() {
        index += 1
        if tokens.last != .space, !tokens.isEmpty { tokens.append(.space) }
    }
}
