import Text

/// Addresses as feeds write them.
enum LinkText {
    /// Resolved where there is something to resolve against, else as written. Nil for what must never be followed.
    static func resolve(_ text: String, against base: String?) -> String? {
        let clean = withoutBreaks(text)
        guard !clean.isEmpty, !isActive(clean) else { return nil }
        return URLResolver.resolve(clean, against: base) ?? clean
    }

    /// Line breaks and tabs within an address are accidents of layout (WHATWG URL, section 4.4); so are spaces around it.
    private static func withoutBreaks(_ text: String) -> String {
        var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isActive(_ text: String) -> Bool {
        let start = text.utf8.prefix(16).filter { $0 > 0x20 }.map(\.lowered)
        return ["javascript:", "data:", "vbscript:"].contains { start.starts(with: $0.utf8) }
    }
}
