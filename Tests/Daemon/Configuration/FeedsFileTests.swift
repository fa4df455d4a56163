import Model
import Testing

@testable import Daemon

@Suite struct FeedsFileTests {
    private func feeds(_ text: String) throws(ConfigurationFailure) -> [FeedDefinition] {
        try FeedsFile.feeds(Array(text.utf8), path: "feeds.yaml")
    }

    @Test func feedsAreReadWithTheirSettings() throws {
        let feeds = try feeds(
            """
            feeds:
              - https://a.example/feed
              - {url: "https://b.example/feed", outlet: B, every: 30s, full_text: true, backlog: 7d}
              - url: http://127.0.0.1:8080/c.xml
            """)
        #expect(feeds.map(\.url) == ["https://a.example/feed", "https://b.example/feed", "http://127.0.0.1:8080/c.xml"])
        #expect(feeds[1].settings == FeedSettings(outlet: "B", every: .seconds(30), fullText: true, backlog: .days(7)))
        #expect(feeds[2].settings == FeedSettings())
        #expect(feeds.map(\.line) == [2, 3, 4])
    }

    @Test(arguments: ["", "feeds:\n", "feeds: []\n", "# none\n"])
    func aFileMayNameNone(_ text: String) throws {
        #expect(try feeds(text).isEmpty)
    }

    @Test(arguments: [
        ("feeds: [{url: \"ftp://x.example/\"}]", "1:15: feeds[0].url is \"ftp://x.example/\", but takes an address"),
        ("feeds: [{url: \"https:///x\"}]", "1:15: feeds[0].url is \"https:///x\", but takes an address"),
        ("feeds: [{outlet: X}]", "1:9: feeds[0] needs a url"),
        ("feeds: [{url: \"https://x.example/\", evry: 1m}]", "1:37: unknown key \"evry\" in feeds[0]; did you mean \"every\"?"),
        ("feeds: [{url: \"https://x.example/\", every: 0s}]", "1:44: feeds[0].every is 0s, but takes 1s to 30d"),
        ("feeds: [{url: \"https://x.example/\", full_text: maybe}]", "1:48: feeds[0].full_text must be true or false"),
        ("feeds:\n- https://x.example/\n- https://x.example/\n", "3:3: the feed https://x.example/ is there twice, first in line 2"),
        ("feeds: [~]", "1:9: feeds[0] must be text, not nothing"),
        ("feeds: [[a]]", "1:9: feeds[0] must be keys with values, not a list"),
        ("feeds: 5", "1:8: feeds must be a list"),
        ("{}", "1:1: the file needs the key \"feeds\" with a list"),
        ("feed: []", "1:1: unknown key \"feed\"; did you mean \"feeds\"?"),
    ])
    func aMistakeIsToldAtItsPlace(_ text: String, _ expected: String) throws {
        let failure = try #require(throws: ConfigurationFailure.self) { try feeds(text) }
        #expect(failure.problems.first?.description.hasPrefix("feeds.yaml:\(expected)") == true, "\(failure)")
    }
}
