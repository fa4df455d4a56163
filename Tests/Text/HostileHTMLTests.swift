import Testing
import Text

/// Input made to hurt: all end, within the bounds, with nothing active left.
@Suite struct HostileHTMLTests {
    private static let size = 1 << 15

    private static func flood(_ part: String, _ bytes: Int = size) -> String {
        String(repeating: part, count: max(1, bytes / part.utf8.count))
    }

    @Test(arguments: [
        "<div>", "<b>", "<p>", "<a href=x>", "<ul><li>", "<table><tr><td>", "<svg>", "<select>", "<button>", "<iframe>", "<title>",
        "<textarea>",
        "<script>", "<![CDATA[", "<!--", "<!", "<?", "</", "</div>", "<x", "<x ", "<a ", "<", "&", "&#", "&#x", "&amp", "&lt;",
        "&nosuchname",
        "<a href=\"", "<a b='", "<template>", "<pre>\n", "\u{a0}", "\u{200b}", "␀", "<font><p>", "<dt><dd>", "<h1><h2>", "</p></table></b>",
        "<img srcset=\"a 1x,b 2x,c", "<math><mi>",
    ])
    func floodsEnd(part: String) {
        let input = Self.flood(part.withNULs)
        let result = HTMLSanitizer().sanitize(input, baseURL: "https://x.org/")
        #expect(result.html.utf8.count <= (4 << 20) + (64 << 10))
        #expect(result.text.utf8.count <= 4 << 20)
        #expect(HTMLText.text(fromHTML: input).utf8.count <= 2 * Self.size)
    }

    @Test func depthIsBounded() {
        let html = HTMLSanitizer().sanitize(Self.flood("<div>", 5_000) + "deep", baseURL: nil).html
        #expect(html.hasPrefix(String(repeating: "<div>", count: 256) + "deep</div>"))
        #expect(MarkupCheck.problem(in: html) == nil)
        let shallow = HTMLSanitizer(maximumDepth: 2).sanitize("<div><div><div>a</div>b</div>c</div>d", baseURL: nil).html
        #expect(shallow == "<div><div>ab</div>c</div>d")
        let empty = HTMLSanitizer(maximumDepth: 1).sanitize("<div><p/><p/>a</div>b", baseURL: nil).html
        #expect(empty == "<div>a</div>b")
    }

    @Test func attributesFloodOneTag() {
        let attributes = (0..<3_000).map { "a\($0)=b onclick\($0)=c title=d\($0)" }.joined(separator: " ")
        #expect(HTMLSanitizer().sanitize("<p \(attributes)>x</p>", baseURL: nil).html == "<p title=\"d0\">x</p>")
    }

    @Test func linksDoNotMultiplyTheirBase() {
        let base = "https://x.org/" + Self.flood("long/", 15_000)
        let result = HTMLSanitizer(maximumOutput: 1 << 20).sanitize(Self.flood("<a href=b>", 100_000), baseURL: base)
        #expect(result.html.utf8.count < (1 << 20) + (64 << 10))
        #expect(MarkupCheck.problem(in: result.html) == nil)
    }

    @Test func outputIsCutAtACharacter() {
        let result = HTMLSanitizer(maximumOutput: 1001).sanitize("<p>" + Self.flood("é", 10_000), baseURL: nil)
        #expect(result.html.utf8.count <= 1001 + 4)
        #expect(!result.html.contains("\u{fffd}") && !result.text.contains("\u{fffd}"))
        #expect(result.text.allSatisfy { $0 == "é" })
    }

    @Test(arguments: [
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "<<script>alert(1)//<</script>", "<img src=x onerror=alert(1)//",
        "<a href=\"x\"onclick=y>z",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<x/onclick=alert(1)>y", "<a/href=javascript:alert(1)>y", "<!--><script>alert(1)</script>-->",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<div title=\"--><script>alert(1)</script>\">", "<title><a href=\"</title><script>alert(1)</script>\">",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
        "<img src=`javascript:alert(1)`>", "<a href=\"&#1;javascript:alert(1)\">x</a>",
        "<a href=\"jAvAsCrIpT&colon;alert&lpar;1&rpar;\">x</a>",
        "<a href=' &#14;  javascript:alert(1);'>x</a>", "<b ␀onclick=x>y", "<a style=\"x:expression(alert(1))\">x",
        "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<select><template><img src=x onerror=alert(1)></template></select>",
        "<table background=\"javascript:x\"><td background=\"javascript:x\">y</table>",
        "<object data=\"data:text/html;base64,x\">y</object>",
        "<meta http-equiv=refresh content=\"0;url=javascript:x\">y", "<link rel=stylesheet href=javascript:x>y",
        "<base href=javascript:x//>y",
        "<video src=x onerror=y><source src=javascript:x></video>", "<img srcset=\"javascript:x 1x\" src=\"http://x.org/a\">",
        "<a ping=\"http://t.org\" href=\"http://x.org\">y</a>",
        "<input autofocus onfocus=x>", "<body onload=x>y", "<embed src=javascript:x>", "<portal src=x>", "<marquee onstart=x>y</marquee>",
        "<plaintext><script>x</script>",
    ])
    func knownTricksFail(input: String) {
        let result = HTMLSanitizer().sanitize(input.withNULs, baseURL: "https://x.org/")
        #expect(MarkupCheck.problem(in: result.html) == nil, "\(result.html)")
        #expect(!result.html.lowercased().contains("<script"))
        #expect(HTMLSanitizer().sanitize(result.html, baseURL: "https://x.org/").html == result.html)
    }
}
