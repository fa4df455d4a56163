import Alerting
import Model
import Testing

@testable import Daemon

@Suite struct ConfigurationDecodingTests {
    @Test(arguments: ["", "\n", "# nothing\n", "---\n", "{}", "fetch:\n", "fetch: {}\n", "fetch:\n  interval:\nchannels: {}\ntopics: ~\n"])
    func anEmptyFileIsAllDefaults(_ text: String) throws {
        #expect(try Sample.configuration(text) == Configuration())
    }

    @Test func valuesAreTaken() throws {
        let configuration = try Sample.configuration(
            """
            fetch: {interval: 15m, min_interval: 5m, concurrency: 256, per_host: 3, max_body: 8MiB, in_flight_bytes: 32MiB,
                    allow: ["127.0.0.1:8080", "10.0.0.0/8"], user_agent: "News/1 (+https://example.org/)"}
            channels:
              hook: {kind: webhook, url: "http://127.0.0.1:9000/hook"}
            topics: {default_channels: [hook], threshold: 0.7, min_origins: 2}
            retention: {articles: 30d}
            metrics: {listen: "127.0.0.1:9464"}
            log: {level: debug}
            """)
        #expect(configuration.fetch.perHost == 3)
        #expect(configuration.fetch.maxBody == ByteSize(bytes: 8 << 20))
        #expect(configuration.fetch.allow == ["127.0.0.1:8080", "10.0.0.0/8"])
        #expect(configuration.fetch.userAgent == "News/1 (+https://example.org/)")
        #expect(configuration.topics.defaultChannels == ["hook"])
        #expect(configuration.topics.threshold == 0.7)
        #expect(configuration.topics.minOrigins == 2)
        #expect(configuration.retention.articles == .days(30))
        #expect(configuration.metrics.listen == "127.0.0.1:9464")
        #expect("\(configuration.log.level)" == "debug")
        #expect(configuration.target(named: "hook")?.url == "http://127.0.0.1:9000/hook")
        #expect(configuration.target(named: "hock") == nil)
    }

    @Test(arguments: [
        ("fetch: {intervall: 15m}", "1:9: unknown key \"intervall\" in fetch; did you mean \"interval\"?"),
        ("fetch:\n  minInterval: 5m\n", "2:3: unknown key \"minInterval\" in fetch; did you mean \"min_interval\"?"),
        ("fecth: {}", "1:1: unknown key \"fecth\"; did you mean \"fetch\"?"),
        ("fetch:\n  listen: x\n", "2:3: unknown key \"listen\" in fetch; it belongs into metrics"),
        ("default_channels: [ops]\n", "1:1: unknown key \"default_channels\"; it belongs into topics"),
        ("judge: {colour: red}", "1:9: unknown key \"colour\" in judge; known are batch"),
        ("judge:\n  <<: {batch: 1}\n", "2:3: merge keys (<<) are not supported; write the keys out"),
        ("fetch: {interval: 900}", "1:19: fetch.interval must be a duration with its unit, such as 30s, 15m, 24h or 7d"),
        ("fetch: {concurrency: many}", "1:22: fetch.concurrency must be a whole number"),
        ("fetch: {concurrency: [1]}", "1:22: fetch.concurrency must be a whole number, not a list"),
        ("fetch: {concurrency: 0}", "1:22: fetch.concurrency is 0, but takes 1 to 4096"),
        ("fetch: {max_body: 1GiB}", "1:19: fetch.max_body is 1GiB, but takes 1KiB to 64MiB"),
        ("fetch: {max_body: big}", "1:19: fetch.max_body must be a size in bytes, such as 64MiB, 500kB or 4096"),
        ("topics: {threshold: 1.5}", "1:21: topics.threshold is 1.5, but takes 0 to 1"),
        ("topics: {threshold: nan}", "1:21: topics.threshold must be a number"),
        ("fetch: 5", "1:8: fetch must be keys with values"),
        ("- fetch\n", "1:1: the file must be keys with values, not a list"),
        ("? [a]\n: b\n", "1:3: a key of the file must be a word, not a list"),
        ("log: {level: verbose}", "1:14: log.level is \"verbose\". It takes one of trace, debug, info, notice, warning, error, critical"),
        ("log: {level: warn}", "1:14: log.level is \"warn\". It takes one of trace, debug, info, notice, warning, error, critical"),
        ("log: {level: eror}", "1:14: log.level is \"eror\"; did you mean \"error\"? It takes one of"),
        ("metrics: {listen: \"9464\"}", "1:19: metrics.listen is \"9464\", but takes an address and a port"),
        ("metrics: {listen: \"::1:9464\"}", "1:19: metrics.listen is \"::1:9464\", but takes an address before the port"),
        ("fetch:\n  allow:\n    - 10.0.0.0/8\n    - nowhere\n", "4:7: fetch.allow[1] is \"nowhere\", but takes host:port"),
        ("fetch: {user_agent: \"Wätcher\"}", "1:21: fetch.user_agent must be printable ASCII"),
        ("fetch: {user_agent: \"\"}", "1:21: fetch.user_agent must have 1 to 200 characters"),
        ("topics: {default_channels: [ops]}", "1:29: topics.default_channels: there is no channel \"ops\" under channels"),
        ("fetch: {interval: 1h, max_interval: 30m}", "1:19: fetch.interval is above fetch.max_interval; it must not be"),
        ("fetch: {interval: 1m, min_interval: 5m}", "1:37: fetch.min_interval is above fetch.interval; it must not be"),
        ("retention: {articles: 7d}\nstories: {window: 14d}\n", "2:19: stories.window is above retention.articles; it must not be"),
        ("fetch: {interval: 15m", "2:1: not YAML: did not find expected ',' or '}' (while parsing a flow mapping from line 1)"),
        ("fetch:\n\tinterval: 15m\n", "2:1: not YAML: found character that cannot start any token"),
        ("a: *b\n", "1:4: not YAML: found undefined alias"),
        ("--- {}\n--- {}\n", "2:1: not YAML: but found another document"),
    ])
    func aMistakeIsToldAtItsPlace(_ text: String, _ expected: String) {
        let problems = Sample.problems(text)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("watcher.yaml:\(expected)") == true, "\(problems)")
    }

    @Test func allMistakesAreToldInOrderOfPlace() {
        let problems = Sample.problems(
            """
            log: {level: loud}
            fetch:
              per_host: 100
              per_hosts: 3
              timeout: soon
            retention: {articles: 1h}
            """)
        #expect(
            problems.map { $0.prefix(19) } == [
                "watcher.yaml:1:14: ", "watcher.yaml:3:13: ", "watcher.yaml:4:3: u", "watcher.yaml:5:12: ", "watcher.yaml:6:23: ",
            ])
    }

    @Test(arguments: [
        ("fetch: {interval: 1m}", "1m", "1m", "1d"), ("fetch: {min_interval: 1h}", "1h", "1h", "1d"),
        ("fetch: {interval: 2d}", "5m", "2d", "2d"), ("fetch: {max_interval: 1m}", "1m", "1m", "1m"),
        ("fetch: {min_interval: 1s}", "1s", "15m", "1d"),
    ])
    func aDefaultGivesWayToWhatTheFileSays(_ text: String, _ floor: String, _ interval: String, _ ceiling: String) throws {
        let fetch = try Sample.configuration(text).fetch
        #expect(fetch.minInterval.text == floor)
        #expect(fetch.interval.text == interval)
        #expect(fetch.maxInterval.text == ceiling)
    }

    @Test func theWindowGivesWayToAShortRetention() throws {
        #expect(try Sample.configuration("retention: {articles: 2d}").stories.window == .days(2))
    }

    @Test func whatWaitsForARestartIsNamedWithBothValues() throws {
        let old = Configuration()
        let new = try Sample.configuration("stories: {window: 7d}\nfetch: {interval: 20m}\nmetrics: {listen: '127.0.0.1:9464'}\n")
        #expect(
            new.differencesThatNeedARestart(from: old) == [
                "stories.window changes from 14d to 7d when watcherd starts anew",
                "metrics.listen changes from null to \"127.0.0.1:9464\" when watcherd starts anew",
            ])
        #expect(old.differencesThatNeedARestart(from: old).isEmpty)
    }
}
