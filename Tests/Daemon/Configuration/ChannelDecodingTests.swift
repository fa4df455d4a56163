import Alerting
import Testing

@testable import Daemon

@Suite struct ChannelDecodingTests {
    @Test func secretsAreReadFromFilesBesideTheConfigurationTrimmed() throws {
        let directory = try TemporaryDirectory()
        try directory.write("ops.url", "https://hooks.slack.com/services/T0/B0/secret\n")
        try directory.write("hook.key", "  whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw \n")
        let configuration = try directory.configuration(
            """
            channels:
              ops: {kind: slack, url_file: ops.url}
              hook: {kind: webhook, url: "http://127.0.0.1:9000/hook", key_file: \(directory.path)/hook.key}
            """)
        let ops = try #require(configuration.target(named: "ops"))
        #expect(ops.url == "https://hooks.slack.com/services/T0/B0/secret")
        #expect(ops.kind == .slack)
        #expect(configuration.target(named: "hook")?.key == Array("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".utf8))
    }

    @Test func aCredentialIsReadFromSystemdsDirectory() throws {
        let directory = try TemporaryDirectory()
        try directory.write("slack-ops", "https://hooks.slack.com/services/T0/B0/secret")
        let text = "channels: {ops: {kind: slack, url_file: \"credential:slack-ops\"}}"
        let loader = ConfigurationLoader(credentialsDirectory: directory.path)
        let configuration = try loader.decode(Array(text.utf8), path: "watcher.yaml")
        #expect(configuration.target(named: "ops")?.url == "https://hooks.slack.com/services/T0/B0/secret")
    }

    @Test(arguments: [
        (
            "ops: {kind: slak, url: \"https://x.example/\"}",
            "1:24: channels.ops.kind is \"slak\"; did you mean \"slack\"? It takes one of webhook,"
        ),
        ("ops: {url: \"https://x.example/\"}", "1:12: channels.ops needs a kind: one of webhook, slack,"),
        ("ops: slack", "1:17: channels.ops must be keys with values"),
        ("\"a b\": {kind: slack}", "1:12: channels.a b: a channel's name has 1 to 64 letters"),
        ("ops: {kind: slack}", "1:12: channels.ops needs url or url_file"),
        ("ops: {kind: slack, url: \"https://x.example/\", url_file: x}", "1:58: channels.ops has url and url_file"),
        ("ops: {kind: slack, url: hooks.slack.com}", "1:36: channels.ops: url must begin with http:// or https://"),
        ("ops: {kind: slack, url_file: missing}", "1:31: channels.ops.url_file: cannot read ./missing: No such file or directory"),
        ("ops: {kind: slack, url_file: \"credential:x\"}", "1:31: channels.ops.url_file: credential:x needs systemd"),
        ("ops: {kind: slack, url_file: \"credential:../x\"}", "1:41: channels.ops.url_file must be the path of a file"),
        ("ops: {kind: webhook, url: \"https://x.example/\", key: abc}", "1:60: channels.ops.key: secrets do not stand in this file"),
        ("ops: {kind: discord, url: \"https://x.example/\", chat: 1}", "1:60: unknown key \"chat\" in channels.ops"),
        ("tg: {kind: telegram, chat: 1}", "1:23: channels.tg: the key must hold the bot's token"),
    ])
    func aMistakeIsToldAtItsPlace(_ channel: String, _ expected: String) {
        let problems = Sample.problems("channels: {\(channel)}")
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("watcher.yaml:\(expected)") == true, "\(problems)")
    }

    @Test func aSecretsFileIsBoundedAndNotEmpty() throws {
        let directory = try TemporaryDirectory()
        try directory.write("large", String(repeating: "x", count: SecretReader.limit + 1))
        try directory.write("empty", " \n")
        for (name, words) in [("large", "is too large: more than 65536 bytes"), ("empty", "is empty")] {
            let text = "channels: {ops: {kind: slack, url_file: \(name)}}"
            #expect(
                throws: ConfigurationFailure(problems: [
                    ConfigurationProblem(
                        file: "\(directory.path)/watcher.yaml", line: 1, column: 31,
                        message: "channels.ops.url_file: \(directory.path)/\(name) \(words)")
                ])
            ) { try directory.configuration(text) }
        }
    }

    @Test(arguments: [
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "https://hooks.example/services/T0/B0/k3y", "dGhpcy9pcyBhIGtleSBvZiAzMiBieXRlcyE0",
    ])
    func aSecretInPlaceOfItsPathIsNotRepeated(_ secret: String) {
        let problems = Sample.problems("channels: {ops: {kind: webhook, url: \"https://x.example/\", key_file: \"\(secret)\"}}")
        #expect(problems.count == 1)
        #expect(problems.first?.contains("channels.ops.key_file must be the path of a file, or credential:NAME") == true)
        #expect(problems.first?.contains(secret) == false)
    }

    @Test(arguments: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "channels: s3cret", "log: s3cret", "fetch: {interval: s3cret}"])
    func aValueOfTheWrongTypeIsNotRepeated(_ text: String) {
        let problems = Sample.problems(text)
        #expect(problems.count == 1)
        #expect(problems.first?.contains("must be") == true)
        #expect(problems.first?.contains("s3cret") == false && problems.first?.contains("whsec_") == false)
    }

    @Test(arguments: ChannelKind.allCases)
    func everyKindHasItsKeys(_ kind: ChannelKind) {
        #expect(kind.keyNames.starts(with: ["kind", "url", "url_file", "key_file"]))
    }

    @Test func optionsMayBeNumbers() throws {
        let directory = try TemporaryDirectory()
        try directory.write("token", "123:abc")
        let configuration = try directory.configuration("channels: {tg: {kind: telegram, key_file: token, chat: -100123}}")
        #expect(configuration.target(named: "tg")?.options == ["chat": "-100123"])
        #expect(configuration.target(named: "tg")?.url == "https://api.telegram.org")
    }

    @Test func aMisspeltDefaultChannelIsToldWithTheNearestName() {
        let text = "channels: {ops: {kind: discord, url: \"https://x.example/\"}}\ntopics: {default_channels: [op]}\n"
        #expect(
            Sample.problems(text) == [
                "watcher.yaml:2:29: topics.default_channels: there is no channel \"op\" under channels; did you mean \"ops\"?"
            ])
    }
}
