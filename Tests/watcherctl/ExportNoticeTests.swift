import Testing

@testable import watcherctl

@Suite struct ExportNoticeTests {
    private func outline(_ url: String, _ more: String = "") -> String { "    <outline text=\"x\" xmlUrl=\"\(url)\"\(more)/>\n" }

    @Test func addressesWithoutTheirPasswordsAreNamed() {
        let list = outline("https://h.example/a", " credentials=\"removed\"") + outline("https://h.example/b")
        let lines = ExportNotice.lines(list)
        #expect(lines.count == 1)
        #expect(lines[0].contains("https://h.example/a") && !lines[0].contains("/b") && lines[0].contains("feed set"))
    }

    @Test func whatMayBeAKeyIsSpokenOfWithoutBeingRepeated() {
        let list = outline("https://h.example/a?x=1&amp;Token=s3cret") + outline("https://h.example/b?tokens=1")
        let lines = ExportNotice.lines(list)
        #expect(lines.count == 1)
        #expect(lines[0].contains("https://h.example/a") && !lines[0].contains("s3cret") && !lines[0].contains("/b"))
    }

    @Test func anOrdinaryListNeedsNoWords() { #expect(ExportNotice.lines(outline("https://h.example/a")).isEmpty) }

    @Test func manyAreCounted() {
        let list = (0..<50).map { outline("https://h.example/\($0)", " credentials=\"removed\"") }.joined()
        #expect(ExportNotice.lines(list)[0].contains("and 30 more"))
    }
}
