import Text

/// Addresses as feeds write them.
enum LinkText {
    /// Resolved where there is something to resolve against, else as written. Nil for what must never be followed.
    static func resolve(_ text: String, against base: String?) -> String? {
        var text = text
        let isPlain = text.withUTF8(isPlainWebAddress)
        if isPlain { return text }
        guard !isActive(text) else { return nil }
        return URLResolver.resolve(text, against: base)
    }

    /// An absolute address that needs no cleaning, as nearly all are.
    private static func isPlainWebAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count < 4096, text.hasASCII("http://", at: 0) || text.hasASCII("https://", at: 0) else { return false }
        for byte in text where byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\\") { return false }
        return true
    }

    private static func isActive(_ text: String) -> Bool {
        let start = text.utf8.prefix(40).filter { $0 > 0x20 }.map(\.lowered)
        return ["javascript:", "data:", "vbscript:"].contains { start.starts(with: $0.utf8) }
    }
}
