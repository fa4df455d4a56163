import Text

/// A canonical address is its own canonical address; a resolved one is absolute.
enum URLProperties {
    static func check(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let canonical = CanonicalURL.canonical(text)
        FuzzEntry.hold(CanonicalURL.canonical(canonical) == canonical, "\(text) → \(canonical) → \(CanonicalURL.canonical(canonical))")
        if let resolved = URLResolver.resolve(text, against: "https://news.example/a/b?c=d"), URLResolver.isHTTP(resolved) {
            FuzzEntry.hold(URLResolver.resolve(resolved, against: nil) == resolved, "\(text) → \(resolved) is not absolute")
            _ = URLResolver.host(of: resolved)
        }
    }
}
