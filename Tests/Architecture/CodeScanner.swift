/// Blanks out comments and string literals of Swift text, and keeps every line break where it is.
///
/// Over bytes, since it reads the whole project in a test that is built without optimisation.
struct CodeScanner {
    private let text: [UInt8]
    private var index = 0
    private var result: [UInt8] = []

    init(_ text: String) {
        self.text = Array(text.utf8)
        result.reserveCapacity(self.text.count)
    }

    mutating func code() -> [UInt8] {
        while index < text.count {
            if at("/", "/") {
                while index < text.count, !at("\n") { blank() }
            } else if at("/", "*") {
                skipComment()
            } else if at("\"") || at("#"), let hashes = openingQuote() {
                // Two quotes stand for the literal, so that code around it still reads as code.
                result += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
                skipString(hashes: hashes)
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// Whether these characters come next.
    private func at(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) -> Bool {
        guard index < text.count, text[index] == UInt8(ascii: first) else { return false }
        guard let second else { return true }
        return index + 1 < text.count && text[index + 1] == UInt8(ascii: second)
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where index < text.count {
            if text[index] == UInt8(ascii: "\n") { result.append(text[index]) }
            index += 1
        }
    }

    /// Comments of this kind nest.
    private mutating func skipComment() {
        var depth = 0
        repeat {
            let opens = at("/", "*")
            let closes = at("*", "/")
            depth += opens ? 1 : closes ? -1 : 0
            blank(opens || closes ? 2 : 1)
        } while depth > 0 && index < text.count
    }

    /// The number of `#` before a quote that begins here; nil where none begins.
    private func openingQuote() -> Int? {
        var end = index
        while end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
        return end < text.count && text[end] == UInt8(ascii: "\"") ? end - index : nil
    }

    private mutating func skipString(hashes: Int) {
        blank(hashes)
        let isLong = index + 2 < text.count && text[index..<index + 3].allSatisfy { $0 == UInt8(ascii: "\"") }
        let quotes = isLong ? 3 : 1
        blank(quotes)
        while index < text.count, !ends(quotes: quotes, hashes: hashes) {
            guard at("\\"), count(of: "#", from: index + 1) >= hashes else {
                blank()
                continue
            }
            blank(1 + hashes)
            if at("(") { skipInterpolation() } else { blank() }
        }
        blank(quotes + hashes)
    }

    private func ends(quotes: Int, hashes: Int) -> Bool {
        at("\"") && count(of: "\"", from: index) >= quotes && count(of: "#", from: index + quotes) >= hashes
    }

    private func count(of scalar: Unicode.Scalar, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == UInt8(ascii: scalar) { end += 1 }
        return end - start
    }

    /// Code within a literal, which may hold literals of its own.
    private mutating func skipInterpolation() {
        var depth = 0
        repeat {
            if let hashes = openingQuote() {
                skipString(hashes: hashes)
                continue
            }
            depth += at("(") ? 1 : at(")") ? -1 : 0
            blank()
        } while depth > 0 && index < text.count
    }
}
