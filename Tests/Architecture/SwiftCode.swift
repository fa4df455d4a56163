import Glibc

/// A Swift file as lines, as written and with comments and string literals blanked out.
struct SwiftCode: Sendable {
    let path: String
    let lines: [String]
    /// The same lines: what the compiler takes for code.
    let code: [String]
    /// Of `code`, with line breaks.
    private let bytes: [UInt8]

    init(path: String, text: String) {
        self.path = path
        var scanner = CodeScanner(text)
        bytes = scanner.code()
        lines = Self.lines(of: Array(text.utf8))
        code = Self.lines(of: bytes)
    }

    /// Every Swift file of the project, read once.
    static let all: [SwiftCode] = ["Sources", "Tests"].flatMap(PackageRoot.swiftFiles).compactMap { path in
        (try? PackageRoot.text(path)).map { SwiftCode(path: path, text: $0) }
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Lines of code, from 1, that have the word and match the pattern. The word alone is searched for in all code, since patterns are slow.
    func lines(having word: String, matching pattern: Regex<some Any>) -> [Int] {
        lines(having: word).filter { code[$0 - 1].contains(pattern) }
    }

    private func lines(having word: String) -> [Int] {
        var found: [Int] = []
        var line = 1
        (bytes + [0]).withUnsafeBufferPointer { text in
            text.withMemoryRebound(to: CChar.self) { text in
                guard var place = text.baseAddress else { return }
                while let hit = strstr(place, word) {
                    while place < hit {
                        if place.pointee == 10 { line += 1 }
                        place += 1
                    }
                    if found.last != line { found.append(line) }
                    place += 1
                }
            }
        }
        return found
    }

    /// Whether a line has a comment of its own: at its end, or in the lines above it, attributes between them left aside.
    func isExplained(_ line: Int) -> Bool {
        if lines[line - 1].contains("//") { return true }
        var above = line - 2
        while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        return above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("//")
    }
}
