import Fetching
import Testing

/// robots.txt by RFC 9309.
@Suite struct RobotsRulesTests {
    private func allows(_ path: String, _ file: String, token: String = "Watcher") -> Bool {
        RobotsRules(Array(file.utf8), token: token).verdict(on: path) == .allowed
    }

    @Test func ourOwnGroupWinsOverTheGroupForAll() {
        let file = "User-agent: *\nDisallow: /\n\nUser-agent: watcher\nDisallow: /private\n"
        #expect(allows("/news", file))
        #expect(!allows("/private/x", file))
        #expect(!allows("/news", file, token: "Other"))
    }

    @Test func groupsThatNameUsTwiceAreOne() {
        let file = "User-agent: watcher\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: Watcher/2.0\nDisallow: /c\n"
        #expect(!allows("/a", file) && allows("/b", file) && !allows("/c", file))
    }

    @Test func agentsInARowShareTheirRules() {
        let file = "User-agent: one\nUser-agent: watcher\nCrawl-delay: 5\nDisallow: /x\n"
        #expect(!allows("/x", file) && allows("/y", file))
    }

    @Test(arguments: [
        ("/example/page/disallowed.gif", false), ("/example/page/allowed.gif", true), ("/example/page/", true), ("/other", true),
    ])
    func theLongestMatchDecides(_ path: String, _ isAllowed: Bool) {
        let file = "User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n"
        #expect(allows(path, file) == isAllowed)
    }

    @Test func ofEqualMatchesTheAllowingOneDecides() {
        #expect(allows("/page", "User-agent: *\nDisallow: /page\nAllow: /page\n"))
    }

    @Test(arguments: [
        ("/*.php$", "/index.php", true), ("/*.php$", "/index.php?x=1", false), ("/*.php", "/index.php?x=1", true),
        ("/fish*", "/fishing", true),
        ("/fish", "/Fish", false), ("/a*b*c", "/axxbyyc/z", true), ("/a*b*c$", "/axxbyyc/z", false), ("*", "/any", true), ("$", "/", false),
        ("/$", "/", true), ("/%7Ejoe", "/~joe/x", true), ("/~joe", "/%7ejoe", true), ("/caf%C3%A9", "/café", true),
        ("/a%3cb", "/a%3Cb", true),
        ("/a%2fb", "/a/b", false), ("/x?y=1", "/x?y=12", true),
    ])
    func patternsMatch(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(allows(path, "User-agent: *\nDisallow: \(pattern)\n") != matches)
    }

    @Test func anEmptyDisallowForbidsNothing() {
        #expect(allows("/", "User-agent: *\nDisallow:\n"))
        #expect(allows("/", ""))
    }

    @Test func commentsSpacesAndLineEndsOfAllKindsAreRead() {
        let file = "\u{FEFF}# hello\r\nUSER-AGENT : * # all\r\rdisallow:\t/x # no\r\nSitemap: https://x.example/s.xml\n"
        #expect(!allows("/x", file) && allows("/y", file))
    }

    @Test func theRuleIsTold() {
        let rules = RobotsRules(Array("User-agent: *\nDisallow: /a*\n".utf8), token: "Watcher")
        #expect(rules.verdict(on: "/abc") == .disallowed("Disallow: /a*"))
    }

    @Test func theFileItselfMayAlwaysBeRead() { #expect(allows("/robots.txt", "User-agent: *\nDisallow: /\n")) }

    @Test func whatLiesBeyondTheLimitIsNotRead() {
        let file = "User-agent: *\n" + String(repeating: "#", count: RobotsRules.maximumBytes) + "\nDisallow: /\n"
        #expect(allows("/", file))
    }

    @Test(arguments: [("Watcher/0.1.0 (+https://x)", "Watcher"), ("my-bot_2 x", "my-bot_"), ("", "")])
    func theTokenIsTheFirstWordOfTheUserAgent(_ agent: String, _ token: String) { #expect(RobotsRules.token(agent) == token) }

    /// Patterns that make backtracking matchers explode.
    @Test func hostilePatternsTakeNoTime() {
        let pattern = "/" + String(repeating: "a*", count: 900) + "b"
        #expect(allows("/" + String(repeating: "a", count: 3_000), "User-agent: *\nDisallow: \(pattern)\n"))
    }
}
