import Alerting
import Model
import Testing

@Suite struct PlainAlertTests {
    @Test func readsLikeThis() {
        var message = Samples.message(articles: 1)
        message.story.outlets = (1...14).map { "Outlet \($0)" }
        #expect(
            PlainAlert.lines(message) == [
                "NEW  Iran talks · score .82",
                "     Envoys meet in Geneva",
                "     14 outlets, 2 origins: BBC (9), Yonhap (4)",
                "     opened: score .82 ≥ .50, 2 origins",
                "     • Envoys meet in Geneva (BBC)",
                "       https://example.org/geneva?a=1&b=2",
            ])
    }

    @Test func updatesCountFromOne() {
        #expect(PlainAlert.lines(Samples.message(.updated, version: 2))[0] == "UPDATE 1  Iran talks · score .82")
    }

    @Test func nothingFromAFeedControlsTheTerminal() {
        let message = Samples.message(title: "a\u{1B}]0;x\u{7}\nb", topic: "\u{9B}2J", outlet: "c\rd", url: "https://x.example/\u{1B}")
        for line in PlainAlert.lines(message) {
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
        }
    }

    @Test func namesTheLargestOrigins() {
        let origins = (1...8).map { Samples.origin("O\($0)", Int64($0), articles: $0) }
        let line = OriginSummary.line(Samples.story(origins))
        #expect(line == "8 outlets, 8 origins: O8 (8), O7 (7), O6 (6), O5 (5), O4 (4), 3 more")
        #expect(OriginSummary.line(Samples.story([Samples.origin("", 1)])) == "1 outlet, 1 origin: unknown outlet (1)")
    }

    @Test func aStoryWithoutTitleHasAName() {
        #expect(PlainAlert.lines(Samples.message(title: "\u{200B}", articles: 0))[1] == "     Story s7")
    }
}
