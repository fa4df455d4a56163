import Testing
import Text

/// Random markup, the same on every run: whatever goes in, what comes out is harmless, closed, and stays as it is.
@Suite struct HTMLSanitizerPropertyTests {
    @Test(arguments: 0..<40)
    func whatComesOutIsHarmlessAndStable(seed: UInt64) {
        var random = SplitMix(state: seed)
        for _ in 0..<60 {
            let input = Self.markup(&random)
            let once = HTMLSanitizer().sanitize(input, baseURL: "https://x.org/a/")
            let twice = HTMLSanitizer().sanitize(once.html, baseURL: "https://x.org/a/")
            #expect(twice.html == once.html, "of \(input.debugDescription)")
            #expect(MarkupCheck.problem(in: once.html) == nil, "of \(input.debugDescription)")
            #expect(HTMLText.text(fromHTML: input) == once.text, "of \(input.debugDescription)")
        }
    }

    @Test(arguments: 0..<10)
    func bytesOfAllKindsAreTaken(seed: UInt64) {
        var random = SplitMix(state: seed &+ 1000)
        for _ in 0..<40 {
            let bytes = (0..<Int(random.next() % 300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let text = bytes.withUnsafeBytes { HTMLText.text(fromHTML: $0) }
            #expect(text.utf8.count <= 3 * bytes.count)
            let input = String(decoding: bytes, as: UTF8.self)
            let once = HTMLSanitizer().sanitize(input, baseURL: nil)
            #expect(HTMLSanitizer().sanitize(once.html, baseURL: nil).html == once.html)
        }
    }

    private static func markup(_ random: inout SplitMix) -> String {
        (0..<Int(random.next() % 24)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
    }

    private static let parts = [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
        "</table>",
        "</td>", "</tr>", "<tbody>", "<caption>", "<h1>", "<h2>", "</h1>", "<pre>", "</pre>", "<br>", "</br>", "<hr/>", "<script>",
        "</script>",
        "<style>", "</style>", "<svg>", "</svg>", "<select>", "<option>", "</select>", "<iframe>", "</iframe>", "<title>", "</title>",
        "<textarea>",
        "<!--", "-->", "<![CDATA[", "]]>", "<", ">", "&", "&lt;", "&amp;", "&#60;", "&quot", "\"", "'", "=", "/", "<img src=a.png>",
        "<img src=\"javascript:x\" onerror=y>", "<a href=\"java&#10;script:x\" onclick=\"z\">", "<x y='", "<p title=\"", "text ", "  \n ",
        "\t", "é", "中",
        "\u{a0}", "\u{200b}", "<dl>", "<dt>", "<dd>", "</dl>", "<form>", "<button>", "</button>", "<math>", "<mi>", "<video src=v>",
        "<source src=s>",
        "<p/>", "<span/>", "<blockquote cite=\" data:x\">", "</blockquote>", "onload=\"x\"", "srcset='a 1x, javascript:b 2x'",
        "<img srcset='a 1x, javascript:b 2x'>",
        "<?x ", "<!x", "</ ", "</x>", "<script src=x/>", "\0", "\u{1}", "<img width=1 height=1 src=p>", "<noscript>", "<template>",
        "</template>", "<button/>",
    ]
}
