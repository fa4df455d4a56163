/// Makes HTML from anywhere harmless, and tells its plain text, in one pass.
///
/// Kept are text, structure, emphasis, links, images, audio and video. Scripts, styles, event handlers, frames, forms, plug-ins,
/// metadata, comments, tracking pixels and addresses that run code go; links are resolved. Sanitising twice changes nothing.
package struct HTMLSanitizer: Sendable {
    struct Limits: Sendable {
        /// Open elements at most; deeper ones lose their tags.
        var depth: Int
        /// Bytes written at most, of HTML and of text; the rest of the input is left out.
        var output: Int
    }

    private let limits: Limits

    /// - Parameters:
    ///   - maximumDepth: open elements at most.
    ///   - maximumOutput: bytes of HTML, and of text, at most; end tags may come on top.
    package init(maximumDepth: Int = 256, maximumOutput: Int = 4 << 20) {
        limits = Limits(depth: max(1, maximumDepth), output: max(1, maximumOutput))
    }

    /// - Parameter baseURL: what relative links are resolved against; without it they stay relative.
    package func sanitize(_ html: String, baseURL: String?) -> SanitizedHTML {
        var source = html
        return source.withUTF8 { sanitize($0, of: html, baseURL: baseURL) }
    }

    /// The same for bytes of UTF-8, which saves making them a string first; what is no UTF-8 in the result becomes U+FFFD.
    package func sanitize(_ html: UnsafeBufferPointer<UInt8>, baseURL: String?) -> SanitizedHTML {
        sanitize(html, of: nil, baseURL: baseURL)
    }

    private func sanitize(_ bytes: UnsafeBufferPointer<UInt8>, of original: String?, baseURL: String?) -> SanitizedHTML {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return SanitizedHTML(html: "", text: "") }
        let base = baseURL.flatMap(BaseURL.init).flatMap { $0.isWeb ? $0 : nil }
        var rewriter = HTMLRewriter(start, count: bytes.count, base: base, limits: limits, writesHTML: true)
        rewriter.run()
        return Self.result(rewriter.html.bytes, rewriter.plain.out.bytes, original, bytes)
    }

    /// Strings that came out as they went in share the storage of the input, where it is one.
    private static func result(
        _ html: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ original: String?, _ input: UnsafeBufferPointer<UInt8>
    ) -> SanitizedHTML {
        let same = original.flatMap { ByteBuffer.equal(html, input) ? $0 : nil }
        let written = same ?? String(utf8: html)
        let plain = ByteBuffer.equal(text, html) ? written : String(utf8: text)
        return SanitizedHTML(html: written, text: plain)
    }
}

/// Harmless HTML and its plain text.
package struct SanitizedHTML: Hashable, Sendable {
    /// Well-formed body content; text that had no markup is itself, with `&` and `<` escaped.
    package var html: String
    /// As `HTMLText.text(fromHTML:)` gives it.
    package var text: String

    package init(html: String, text: String) {
        self.html = html
        self.text = text
    }
}
