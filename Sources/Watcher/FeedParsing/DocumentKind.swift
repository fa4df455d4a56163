/// What a document is, by its first bytes.
enum DocumentKind: Equatable {
    case empty
    case json
    /// XML or HTML; which of them its root tells.
    case markup
    /// Something else, in words.
    case unknown(String)

    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer(Self.kind)
    }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> DocumentKind {
        guard let first = bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else { return .empty }
        if first == UInt8(ascii: "{") { return .json }
        if first == UInt8(ascii: "<") || bytes.position(of: UInt8(ascii: "<"), from: 0) != nil { return .markup }
        return .unknown(first == UInt8(ascii: "[") ? "a JSON list" : "plain text or binary data")
    }

    /// Formats that are served by mistake, by the magic numbers that their bytes begin with before anything is decoded.
    static func binaryName(_ bytes: [UInt8]) -> String? {
        let magics: [([UInt8], String)] = [
            ([0x1F, 0x8B], "compressed with gzip more than twice"), ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
            ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), ([0x47, 0x49, 0x46, 0x38], "a GIF image"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0x49, 0x44, 0x33], "an MP3 file"),
            ([0x00, 0x00, 0x00, 0x1C, 0x66, 0x74, 0x79, 0x70], "a video"),
            ([0x52, 0x49, 0x46, 0x46], "a sound, film or WebP file"), ([0x42, 0x5A, 0x68], "compressed with bzip2"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz"),
        ]
        return magics.first { bytes.starts(with: $0.0) }?.1
    }
}
