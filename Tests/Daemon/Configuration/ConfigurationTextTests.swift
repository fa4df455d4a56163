import Testing

@testable import Daemon

@Suite struct ConfigurationTextTests {
    @Test func theTextOfTheDefaultsGivesTheDefaultsBack() throws {
        #expect(try Sample.configuration(ConfigurationText.text(Configuration())) == Configuration())
    }

    @Test func theTextOfAConfigurationGivesItBack() throws {
        let directory = try TemporaryDirectory()
        try directory.write("token", "123:abc")
        let text = """
            fetch: {interval: 20m, allow: ["127.0.0.1:8080"], low_speed: 0}
            channels:
              "2026": {kind: telegram, key_file: token, chat: "@news: all"}
            topics: {default_channels: ["2026"], threshold: 0.25}
            storage: {max_size: 20GiB}
            log: {level: error}
            """
        let configuration = try directory.configuration(text)
        let shown = ConfigurationText.text(configuration).replacing(
            "url: https://api.telegram.org\n", with: "url: \"https://api.telegram.org\"\n")
        #expect(try directory.configuration(shown) == configuration)
    }

    @Test func noSecretIsEverShown() throws {
        let directory = try TemporaryDirectory()
        try directory.write("url", "https://hooks.slack.com/services/T0/B0/hunter2")
        try directory.write("key", "hunter2hunter2hunter2hunter2")
        let configuration = try directory.configuration(
            """
            channels:
              a: {kind: slack, url_file: url}
              b: {kind: webhook, url: "https://user:hunter2@hook.example/in/hunter2?sig=hunter2", key_file: key}
              c: {kind: webhook, url: "https://hook.example?sig=hunter2"}
              d: {kind: webhook, url: "https://hook.example"}
            """)
        let text = ConfigurationText.text(configuration)
        #expect(text.contains("    url: \"https://hook.example/(redacted)\"\n"))
        #expect(text.contains("    url: \"https://hook.example\"\n"))
        #expect(text.contains("    url_file: url\n"))
        var dumped = ""
        dump(configuration, to: &dumped)
        for shown in [text, dumped, "\(configuration)", String(reflecting: configuration)] {
            #expect(!shown.contains("hunter2"))
            // Bytes printed as numbers are no less readable.
            #expect(!shown.contains("104, 117, 110, 116"))
        }
    }

    @Test(arguments: [
        "", "a: b", "#x", "yes", "NULL", "1e3", "0x1f", "a\nb\t\"\\", "*x", "- a", "\u{1}\u{85}\u{2028}\u{FEFF}", "ß 中 🎉", "a b", "/etc/x",
    ])
    func aScalarIsReadBackAsTheSameText(_ text: String) throws {
        let yaml = "topics:\n  - {id: a, query: \(YAMLText.scalar(text))}\n"
        let topics = try TopicsFile().topics(Array(yaml.utf8), path: "t").map(\.query)
        #expect(topics == [text])
    }
}
