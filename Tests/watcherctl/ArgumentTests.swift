import ArgumentParser
import Testing

@testable import watcherctl

@Suite struct ArgumentTests {
    @Test(arguments: [
        ["--socket", "/s", "--json", "feed", "list"], ["feed", "list", "--json", "--socket", "/s"],
        ["--json", "feed", "list", "--socket=/s"], ["feed", "--socket", "/s", "list", "--json"],
    ])
    func connectionOptionsStandBeforeOrAfterTheVerb(arguments: [String]) throws {
        let command = try #require(try WatcherCtl.parseAsRoot(arguments) as? FeedList)
        #expect(command.connection.socket == "/s")
        #expect(command.connection.json)
    }

    @Test(arguments: [
        ["bogus"], ["feed", "add"], ["feed", "list", "--bogus"], ["feed", "add", "u", "--every", "15"],
        ["feed", "add", "u", "--every", "15 m"],
        ["feed", "set", "f1"], ["feed", "list", "--limit", "0"], ["status", "--socket", ""], ["topic", "add", "q"],
        ["topic", "add", "q", "--query", "x", "--threshold", "1.5"], ["topic", "add", "q", "--query", "x", "--min-origins", "0"],
        ["topic", "set", "q"], ["topic", "set", "q", "--channel", "a", "--default-channels"], ["topic", "test", "q"],
        ["topic", "test", "--text", "a", "--url", "b"], ["topic", "test", "q", "--query", "x", "--text", "a"], ["story", "split", "s1"],
        ["story", "mute", "s1", "--until", "soon"], ["story", "list", "--since", "-1d"], ["why-not", "a1"],
        ["silence", "add", "--until", "2h", "--comment", "c"], ["silence", "add", "--topic", "q", "--comment", "c"],
        ["silence", "add", "--topic", "q", "--until", "2h", "--comment", " "],
        ["silence", "add", "--topic", "q", "--everything", "--until", "2h", "--comment", "c"],
        ["silence", "add", "outlet=x", "--until", "2h", "--comment", "c"], ["completion", "tcsh"], ["alert", "list", "--state", "ajar"],
    ])
    func wrongUseEndsWith64(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try WatcherCtl.parseAsRoot(arguments) }
        #expect(WatcherCtl.exitCode(for: try #require(error)).rawValue == 64)
    }

    @Test(arguments: ["30s", "15m", "24h", "7d", "1h30m", "250ms"])
    func readsDurations(text: String) {
        #expect(DurationArgument(argument: text)?.text == text)
        #expect(MomentArgument(argument: text)?.text == text)
        #expect(IntervalArgument(argument: text)?.text == text)
    }

    @Test(arguments: ["", "15", "m", "1.5h", "7 d", "99999999999999999999s", "1w"])
    func refusesWhatIsNoDuration(text: String) {
        #expect(DurationArgument(argument: text) == nil)
    }

    @Test(arguments: ["2026-11-21T08:15:00Z", "2026-11-21T08:15:00.250Z", "2026-11-21T08:15:00+01:00", "2026-11-21"])
    func readsMoments(text: String) {
        #expect(MomentArgument(argument: text)?.text == text)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func writesCompletionScripts(shell: String) throws {
        let command = try #require(try WatcherCtl.parseAsRoot(["completion", shell]) as? CompletionCommand)
        #expect(WatcherCtl.completionScript(for: command.shell.completionShell).contains("watcherctl"))
    }

    @Test func silencesTakeMatchers() throws {
        let arguments = ["silence", "add", "topic=quake", "channel=ops=1", "--until", "2h", "--comment", "drill"]
        let command = try #require(try WatcherCtl.parseAsRoot(arguments) as? SilenceAdd)
        #expect(command.matchers.map(\.value) == ["quake", "ops=1"])
    }

    @Test(arguments: [
        ("Title\n\nBody\nmore", "Title", "\nBody\nmore"), ("Only a headline\n", "Only a headline", ""), ("Only", "Only", ""),
        ("Wrapped text\ngoes on", nil, "Wrapped text\ngoes on"), ("", nil, ""), ("\nBody", nil, "\nBody"),
    ])
    func takesATitleFromAText(text: String, title: String?, rest: String) {
        let parts = TopicTest.parts(of: text)
        #expect(parts.title == title)
        #expect(parts.text == rest)
    }
}
