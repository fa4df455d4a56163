import Testing
import Text

@Suite struct HTMLSanitizerTests {
    private func html(_ input: String, base: String? = nil) -> String { HTMLSanitizer().sanitize(input.withNULs, baseURL: base).html }

    @Test(arguments: [
        "plain words, 1 > 0", "<p>one</p><p>two <em>three</em></p>", "<ul><li>a</li><li>b</li></ul>", "<h1>x</h1><hr><pre>a\n  b</pre>",
        "<table><caption>c</caption><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
        "<figure><img src=\"https://x.org/i.png\" alt=\"a\"><figcaption>b</figcaption></figure>", "<ruby>漢<rp>(</rp><rt>かん</rt></ruby>",
        "H<sub>2</sub>O x<sup>2</sup> <code>a</code> <kbd>b</kbd> <q cite=\"https://x.org/\">c</q>", "<dl><dt>a</dt><dd>b</dd></dl>",
        "<a href=\"https://x.org/?a=1&amp;b=2\" title=\"t\" rel=\"nofollow\">l</a>", "<a href=\"mailto:a@b.c\">m</a>", "a<br>b<wbr>c",
        "<blockquote cite=\"https://x.org/\"><p>q</p></blockquote>",
        "<video controls=\"\" poster=\"https://x.org/p.jpg\"><source src=\"https://x.org/v.mp4\"></video>",
        "<picture><source srcset=\"https://x.org/a.webp 1x, https://x.org/b.webp 2x\"><img src=\"https://x.org/a.png\"></picture>",
        "<details><summary>s</summary>t</details>", "<p lang=\"de\" dir=\"ltr\">x</p>", "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
        "5 &lt; 6 &amp; 7", "“é” \u{a0}中",
    ])
    func harmlessMarkupStays(input: String) {
        #expect(html(input) == input)
    }

    @Test(arguments: [
        ("safe<script type=\"text/javascript\">alert('</p>');</script> text", "safe text"),
        ("safe<SCRIPT SRC=//evil.example/x.js></SCRIPT > text", "safe text"),
        ("safe<style>p{color:red}</style> text", "safe text"),
        ("safe<applet code=\"x\"></applet> <b>text</b>", "safe <b>text</b>"),
        ("safe<blink>text</blink>", "safetext"),
        ("safe<embed src=\"http://x.org/\"> <b>text</b>", "safe <b>text</b>"),
        ("safe<frameset rows=\"*\"><frame src=\"http://x.org/\"></frameset> <b>text</b>", "safe <b>text</b>"),
        ("safe<iframe src=\"http://x.org/\"> <b>text</b>", "safe <b>text</b>"),
        ("safe<iframe src=\"http://x.org/\"> <b>text</b></iframe>", "safe <b>text</b>"),
        ("safe<link rel=\"stylesheet\" href=\"x\"> text", "safe text"),
        ("safe<meta http-equiv=\"Refresh\" content=\"0; URL=http://x.org/\"> text", "safe text"),
        ("safe<object classid=\"clsid:1\"> <b>text</b>", "safe <b>text</b>"),
        ("safe<base href=\"http://x.org/\"> text", "safe text"),
        (
            "<form action=\"/x\">Name <input name=\"n\"><select><option>a</option></select><textarea>b</textarea><button>c</button></form>!",
            "Name !"
        ),
        ("<svg onload=\"alert(1)\"><script>x</script><svg></svg><a xlink:href=\"javascript:1\">t</a></svg>after", "after"),
        ("a<!-- b --><!-->c<!--->d<!-- e --!>f<!-- unclosed", "acdf"),
        ("<title>t</title><noscript><b>n</b></noscript><template><i>x</i></template>", "<b>n</b>"),
        ("<?xml version=\"1.0\"?><!DOCTYPE html><html><head></head><body class=\"x\"><p>y</p></body></html>", "<p>y</p>"),
        ("<math><mi>x</mi><annotation encoding=\"TeX\">x</annotation></math>", "<math><mi>x</mi></math>"),
    ])
    func activeContentGoes(input: String, output: String) {
        #expect(html(input) == output)
    }

    @Test(arguments: [
        "onclick=\"x()\"", "ONMOUSEOVER='x()'", "onload=x()", "style=\"color:red\"", "formaction=\"x\"", "srcdoc=\"<p>\"",
        "ping=\"http://x\"",
        "xmlns:xlink=\"x\"", "data-x=\"1\"", "on=\"1\"", "/onclick=x", "x'y\"z",
    ])
    func attributesThatActGo(attribute: String) {
        #expect(html("<p \(attribute) title=t>x</p>") == "<p title=\"t\">x</p>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}javascript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;&#x61;vascript&colon;alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:x",
        "vbscript:msgbox(1)", "data:text/html,<b>", "data:text/html;base64,PHNjcmlwdD4=", "&#0000106avascript:x", "jav&#x0D;ascript:x",
        "java␀script:x", "livescript:x", "feed:javascript:x", "java\u{200b}script:x", "blob:http://x/1", "chrome://x",
    ])
    func addressesThatRunCodeGo(address: String) {
        #expect(html("<a href=\"\(address)\">x</a>") == "<a>x</a>")
        #expect(html("<img alt=\"a\" src=\"\(address)\">x") == "x")
        #expect(html("<blockquote cite='\(address)'>x</blockquote>", base: "https://x.org/") == "<blockquote>x</blockquote>")
    }

    @Test(arguments: [
        ("<a href=\"/a\">x</a>", "<a href=\"https://x.org/a\">x</a>"),
        ("<a href=\"b?c=1&amp;d=2#e\">x</a>", "<a href=\"https://x.org/dir/b?c=1&amp;d=2#e\">x</a>"),
        ("<a href=\" http://y.org/a \">x</a>", "<a href=\"http://y.org/a\">x</a>"),
        ("<img src=../i.png>", "<img src=\"https://x.org/i.png\">"),
        ("<img src=\"//cdn.org/i.png\">", "<img src=\"https://cdn.org/i.png\">"),
        ("<img srcset=\"a.png \u{1}  1x, b.png 2x'y\">", "<img srcset=\"https://x.org/dir/a.png, https://x.org/dir/b.png\">"),
        ("<img srcset=\"a.png 1x, /b,c.png 2x,data:x 3x\">", "<img srcset=\"https://x.org/dir/a.png 1x, https://x.org/b,c.png 2x\">"),
        ("<video poster=p.jpg src=v.mp4></video>", "<video poster=\"https://x.org/dir/p.jpg\" src=\"https://x.org/dir/v.mp4\"></video>"),
        ("<q cite=c>x</q>", "<q cite=\"https://x.org/dir/c\">x</q>"),
        ("<a href=\"#n\">x</a>", "<a href=\"https://x.org/dir/page#n\">x</a>"),
        ("<a href='\"&quot;<>'>x</a>", "<a href=\"https://x.org/dir/&quot;&quot;&lt;&gt;\">x</a>"),
    ])
    func linksAreResolved(input: String, output: String) {
        #expect(html(input, base: "https://x.org/dir/page") == output)
    }

    @Test(arguments: ["javascript:alert(1)//", "javascript://x.org/", "data:text/html,x", ""])
    func basesThatAreNoPageAreNoBase(base: String) {
        #expect(html("<a href=\"y\">x</a>", base: base) == "<a href=\"y\">x</a>")
    }

    @Test(arguments: [
        "<img src=\"http://t.org/p\" width=\"1\" height=\"1\">", "<img height=1px width=0 src=http://t.org/p>",
        "<img src=\"http://t.org/p\" style=\"width: 1px; height: 1px\">", "<img src=\"http://t.org/p\" style=\"display:none\">", "<img>",
        "<img alt=\"only words\">",
    ])
    func picturesThatNobodySeesGo(input: String) {
        #expect(html("a\(input)b") == "ab")
    }

    @Test func picturesLoadedLateShowThemselves() {
        #expect(html("<img src=\"data:image/gif;base64,x\" data-src=\"http://x.org/a\">") == "<img src=\"http://x.org/a\">")
        #expect(html("<img src=\"http://x.org/b\" data-src=\"http://x.org/a\">") == "<img src=\"http://x.org/b\">")
        #expect(html("<img data-original=\"javascript:x\">") == "")
    }

    @Test func picturesThatAreSeenStay() {
        #expect(html("<img src=\"http://x.org/p\" width=\"100\" height=\"1\">").contains("img"))
        #expect(html("<img src=\"http://x.org/p\" width=\"1%\" height=\"10\">").contains("img"))
    }

    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
        (
            "<table><tr><td><table><tr><td>a</table><td>b</table>",
            "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>"
        ),
        (
            "<table><tbody><tr><td>a<tfoot><tr><td>b</table>",
            "<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>"
        ),
        ("<b><i>a</b>b</i>", "<b><i>a</i></b>b"), ("</p>a</div></b>", "a"),
        ("<a href=\"http://a\">x<a href=\"http://b\">y", "<a href=\"http://a\">x</a><a href=\"http://b\">y</a>"),
        ("<h1>a<h2>b</h1>", "<h1>a</h1><h2>b</h2>"), ("<td>a</td>", "a"), ("a</br>b", "a<br>b"), ("<br/>a<hr />", "<br>a<hr>"),
        ("<div/>a<a name=\"x\"/>b", "<div></div>a<a name=\"x\"></a>b"),
        ("<table><tr><td></div>a</td></tr></table>", "<table><tr><td>a</td></tr></table>"),
        ("<unknown x=1>a</unknown><o:p>b</o:p>", "ab"), ("<P CLASS=X>a</P>", "<p class=\"X\">a</p>"),
    ])
    func tagsComeOutClosedAndNested(input: String, output: String) {
        #expect(html(input) == output)
    }

    @Test(arguments: [
        ("a < b", "a &lt; b"), ("a <", "a &lt;"), ("<", "&lt;"), ("<3 x", "&lt;3 x"), ("a <b", "a"), ("x <y and z", "x &lt;y and z"),
        ("<![CDATA[<p>a</p>]]>b", "<p>a</p>b"), ("a ]]> b", "a ]]> b"), ("<![CDATA[a", "a"), ("</", "&lt;/"), ("a</>b</ x>c", "abc"),
        ("<p title=a>b", "<p title=\"a\">b</p>"), ("<p title='a>b", ""),
        ("<p title=\"a&quot;&lt;\">b</p>", "<p title=\"a&quot;&lt;\">b</p>"),
        ("<p class=a class=b>c</p>", "<p class=\"a\">c</p>"), ("<p =x>a</p>", "<p>a</p>"),
        ("AT&T &amp; &eacute; &#233; &unknown;", "AT&amp;T &amp; é é &amp;unknown;"),
        ("<a href=\"/?a&copy=1\">x</a>", "<a href=\"/?a&amp;copy=1\">x</a>"), ("  a  ", "a"), ("<p>a</p>\n", "<p>a</p>"),
        ("a␀b\u{1}c", "abc"),
        ("<script>never ends", ""), ("a<script src=\"x\"/>b", "ab"), ("a<title>b", "ab"), ("<? php ?>a<!x>b", "ab"),
    ])
    func brokenMarkupIsReadAsBrowsersRead(input: String, output: String) {
        #expect(html(input) == output)
    }

    @Test func textThatIsItselfIsNotCopied() {
        let result = HTMLSanitizer().sanitize("just words", baseURL: nil)
        #expect(result == SanitizedHTML(html: "just words", text: "just words"))
    }
}
