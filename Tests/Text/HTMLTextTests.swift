import Testing
import Text

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("plain  words\n here", "plain words here"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>three", "one\ntwo\nthree"),
        ("one<br>two<br><br><br>three", "one\ntwo\n\nthree"),
        ("<ul><li>a</li><li>b</li></ul>after", "a\nb\n\nafter"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a\tb\n1\t2"),
        ("<h1>Head</h1>text", "Head\n\ntext"),
        ("a<b>b</b>c <i>d</i>", "abc d"),
        ("<p>  a \n\t b  </p>  ", "a b"),
        ("<pre>a\n  b\n\n\nc</pre>d", "a\n  b\n\nc\n\nd"),
        ("caf&eacute; &amp; &lt;b&gt; &#8217;", "café & <b> ’"),
        ("a&nbsp;&nbsp;b\u{2003}c", "a b c"),
        ("exam\u{ad}ple zero\u{200b}width \u{202e}x\u{feff}", "example zerowidth x"),
        ("<script>x</script>a<style>y</style>b<!-- c -->", "ab"),
        ("<img src=\"http://x.org/i.png\" alt=\"not this\">text", "text"),
        ("<p>a<p>b<div>c", "a\n\nb\n\nc"),
        ("5 < 6", "5 < 6"),
        ("<hr>a<hr>b", "a\n\nb"),
        ("<select><option>x</select><button>y</button>z", "z"),
        ("", ""), ("<p></p>", ""), ("   ", ""),
    ])
    func blocksBecomeLines(html: String, text: String) {
        #expect(HTMLText.text(fromHTML: html) == text)
        #expect(HTMLSanitizer().sanitize(html, baseURL: nil).text == text)
    }

    @Test func textOfSanitisedHTMLIsTheSame() {
        let html = "<div>a<p>b &lt;i&gt;</div><ul><li>c<li>d</ul><pre> e\n f</pre><table><tr><td>g<td>h</table>"
        let once = HTMLSanitizer().sanitize(html, baseURL: nil)
        #expect(HTMLText.text(fromHTML: once.html) == once.text)
    }

    @Test func bytesThatAreNoUTF8AreReplaced() {
        let bytes: [UInt8] = [0x3c, 0x70, 0x3e, 0xff, 0x61, 0xe2, 0x80, 0x3c, 0x62, 0x3e, 0xc2]
        let text = bytes.withUnsafeBytes { HTMLText.text(fromHTML: $0) }
        #expect(text.contains("a"))
        #expect(text.contains("\u{fffd}"))
    }
}
