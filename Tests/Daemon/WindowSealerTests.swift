import Model
import Testing

@testable import Daemon
@testable import Stories

/// When the articles of a day leave the judge's tables for a segment.
@Suite struct WindowSealerTests {
    private static let day: Int64 = 20_000
    private static let end = Timestamp(seconds: (day + 1) * 86_400)

    private func isDue(articles: Int, sealed: Int = 0, at now: Timestamp) -> Bool {
        let day = StoryIndex.UnsealedDay(day: Self.day, articles: articles, sealed: sealed, last: ArticleID(1))
        return WindowSealer.isDue(day, now: now)
    }

    @Test func aDayIsSealedTenMinutesAfterItsEnd() {
        #expect(isDue(articles: 1, at: Self.end + .seconds(600)))
        #expect(!isDue(articles: 1, at: Self.end + .seconds(599)))
    }

    @Test(arguments: [(4_096, 0, true), (4_095, 0, false), (4_096, 16_384, true), (10_000, 40_000, true), (9_999, 40_000, false)])
    func aDayThatHasGrownByMuchIsSealedBeforeItsEnd(articles: Int, sealed: Int, isDue: Bool) {
        #expect(self.isDue(articles: articles, sealed: sealed, at: Self.end - .seconds(40_000)) == isDue)
    }
}
