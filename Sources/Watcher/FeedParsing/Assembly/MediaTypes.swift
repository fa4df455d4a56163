/// Media types by the endings of addresses, for enclosures that give none (JSON Feed wants one).
enum MediaTypes {
    static func guess(_ url: String) -> String? {
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let ending = path[path.index(after: dot)...]
        guard (2...4).contains(ending.count) else { return nil }
        return byEnding[String(decoding: ending.map(\.lowered), as: UTF8.self)]
    }

    private static let byEnding = [
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
        "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime",
        "webm": "video/webm", "avi": "video/x-msvideo", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
        "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml", "pdf": "application/pdf",
        "zip": "application/zip", "epub": "application/epub+zip",
    ]
}
