/// A base for resolving references, split once for many of them.
struct BaseURL {
    let parts: URLReference

    /// Nil for an empty base and for one longer than any link.
    init?(_ url: String) {
        guard url.utf8.count <= URLResolver.maximumLength else { return nil }
        let cleaned = URLCleaner.clean(url)
        guard !cleaned.isEmpty else { return nil }
        parts = URLReference(cleaned)
    }

    /// Whether what is resolved against it is a page's or a file's address, and no code.
    var isWeb: Bool { parts.scheme == nil || parts.isHTTP || parts.schemeName == "ftp" }
}
