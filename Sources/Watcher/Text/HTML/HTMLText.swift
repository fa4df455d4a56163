/// The plain text of HTML.
package enum HTMLText {
    /// Paragraphs set apart by an empty line, other blocks, list items and rows on lines of their own, cells by a tab; white space
    /// collapsed but in preformatted text, entities decoded; scripts, styles, forms' controls and images' descriptions left out.
    package static func text(fromHTML html: String) -> String {
        var html = html
        return html.withUTF8 { text(fromHTML: UnsafeRawBufferPointer($0)) }
    }

    /// The same for UTF-8 bytes; what is no UTF-8 becomes U+FFFD.
    package static func text(fromHTML bytes: UnsafeRawBufferPointer) -> String {
        bytes.withMemoryRebound(to: UInt8.self) { bytes in
            guard let start = bytes.baseAddress, bytes.count > 0 else { return "" }
            let limits = HTMLSanitizer.Limits(depth: 256, output: Int.max / 2)
            var rewriter = HTMLRewriter(start, count: bytes.count, base: nil, limits: limits, writesHTML: false)
            rewriter.run()
            return rewriter.plain.out.string()
        }
    }
}
