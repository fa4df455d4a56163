import Model
import Testing

@testable import Daemon

@Suite struct TopicsFileTests {
    /// A parser that knows one mistake: an exclamation mark.
    private let file = TopicsFile(channelNames: ["ops", "desk"]) { query in
        query.firstIndex(of: "!").map { QueryProblem(column: query.distance(from: query.startIndex, to: $0) + 1, message: "no \"!\"") }
    }

    private func topics(_ text: String) throws(ConfigurationFailure) -> [TopicDefinition] {
        try file.topics(Array(text.utf8), path: "topics.yaml")
    }

    @Test func topicsAreReadAndDefaultsFillWhatIsLeftOut() throws {
        let topics = try topics(
            """
            topics:
              - {id: quakes, query: earthquake OR tremor}
              - {id: chips, title: "Chips: all", query: "\\"chip act\\"^2", threshold: 0.6, min_origins: 2, channels: [ops], enabled: false}
            """)
        var defaults = TopicSettings()
        defaults.threshold = 0.4
        #expect(
            topics.map { $0.topic(defaults: defaults) } == [
                Topic(id: "quakes", query: "earthquake OR tremor", threshold: 0.4),
                Topic(
                    id: "chips", title: "Chips: all", query: "\"chip act\"^2", threshold: 0.6, minOrigins: 2, channels: ["ops"],
                    isEnabled: false),
            ])
    }

    @Test(arguments: [
        ("topics: [{id: a}]", "1:10: topics[0] needs a query"),
        ("topics: [{query: a}]", "1:10: topics[0] needs an id"),
        ("topics: [{id: \"a b\", query: a}]", "1:15: topics[0].id is \"a b\", but takes 1 to 64 letters"),
        ("topics: [{id: a, query: [a]}]", "1:25: topics[0].query must be text, not a list"),
        ("topics: [{id: a, query: a, threshold: 2}]", "1:39: topics[0].threshold is 2, but takes 0 to 1"),
        ("topics: [{id: a, query: a, min_origins: 0}]", "1:41: topics[0].min_origins is 0, but takes 1 to 100"),
        (
            "topics: [{id: a, query: a, channels: [opps]}]",
            "1:39: topics[0].channels[0] is \"opps\", but there is no such channel in the configuration; did you mean \"ops\"?"
        ),
        ("topics: [{id: a, query: a, enabled: 2}]", "1:37: topics[0].enabled must be true or false"),
        ("topics: [{id: a, querry: a, query: b}]", "1:18: unknown key \"querry\" in topics[0]; did you mean \"query\"?"),
        ("topics:\n- {id: a, query: a}\n- {id: a, query: b}\n", "3:3: the topic \"a\" is there twice, first in line 2"),
        ("topics: [a]", "1:10: topics[0] must be keys with values"),
        ("topics: [~]", "1:10: topics[0] must be keys with values"),
    ])
    func aMistakeIsToldAtItsPlace(_ text: String, _ expected: String) throws {
        let failure = try #require(throws: ConfigurationFailure.self) { try topics(text) }
        #expect(failure.problems.first?.description.hasPrefix("topics.yaml:\(expected)") == true, "\(failure)")
    }

    @Test(arguments: [
        ("topics: [{id: a, query: ab!}]", "1:27"), ("topics: [{id: a, query: 'ab!'}]", "1:28"),
        ("topics: [{id: a, query: \"ü!\"}]", "1:27"),
        // Where the text is written in another way than it reads, its beginning is the place.
        ("topics: [{id: a, query: \"\\\"ab\\\"!\"}]", "1:25"),
        ("topics:\n- id: a\n  query: |\n    one\n    two!\n", "5:8"), ("topics:\n- id: a\n  query: >\n    one\n    two!\n", "3:10"),
    ])
    func aQuerysMistakeIsToldAtItsColumn(_ text: String, _ place: String) throws {
        let failure = try #require(throws: ConfigurationFailure.self) { try topics(text) }
        #expect(failure.problems.count == 1)
        let column = text.contains("\n") ? 8 : text.contains("ü") ? 2 : text.contains("\\") ? 5 : 3
        #expect(failure.problems.first?.description.hasPrefix("topics.yaml:\(place): topics[0].query: no \"!\"") == true, "\(failure)")
        #expect(failure.problems.first?.message.hasSuffix("(column \(column) of the query)") == true, "\(failure)")
    }

    @Test func whatIsWrittenIsReadBackAsTheSameTopics() throws {
        let topics = [
            Topic(id: "2026", query: "title:(\"a: b\" OR 'x') -c* # d", threshold: 0.123, minOrigins: 3, channels: ["ops", "desk"]),
            Topic(id: "b", title: "Ünï \"code\"", query: "/a\\.b/ AND \"near it\"~5", isEnabled: false), Topic(id: "c", query: "yes"),
        ]
        #expect(try self.topics(TopicsText.text(topics)).map { $0.topic(defaults: TopicSettings()) } == topics)
        #expect(try self.topics(TopicsText.text([])).isEmpty)
    }
}
