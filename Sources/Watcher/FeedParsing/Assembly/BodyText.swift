import Text

/// Bodies as text: long, with their line breaks.
enum BodyText {
    /// The bytes of HTML as they are, but for C1 characters, which stand for what windows-1252 means by them.
    static func withCleanBytes<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        hasC1(bytes) ? withoutC1(bytes).withUnsafeBufferPointer(body) : body(bytes)
    }

    /// Plain text without control characters.
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let text = withCleanBytes(bytes) { String(utf8: $0) }
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) else { return text.isEmpty ? nil : text }
        let clean = text.utf8.filter { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x0A || $0 == 0x09 }
        return clean.isEmpty ? nil : String(decoding: clean, as: UTF8.self)
    }

    private static func hasC1(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let place = bytes.position(of: 0xC2, from: index) {
            if place + 1 < bytes.count, bytes[place + 1] < 0xA0 { return true }
            index = place + 1
        }
        return false
    }

    private static func withoutC1(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
                output.append(scalar: Transcoder.windows1252(bytes[index + 1]))
                index += 2
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }
}
