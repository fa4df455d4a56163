import Model
import Storage
import Testing

@Suite struct TopicTests {
    private let ports = Topic(
        id: "ports", title: "Ports", query: "port AND strike^2", threshold: 0.6, minOrigins: 2, channels: ["ops", "hook"])

    @Test func topicsAreKeptWhole() throws {
        let fixture = try Fixture()
        #expect(try fixture.store.addTopic(ports, now: at(1)) == ports)
        _ = try fixture.store.addTopic(Topic(id: "a.b-c_D", query: "x"), now: at(1))
        #expect(try fixture.store.topic("ports") == ports)
        #expect(try fixture.store.topics().map(\.id) == ["a.b-c_D", "ports"])
        #expect(failure { try fixture.store.topic("none") } == .notFound)
        #expect(failure { try fixture.store.addTopic(ports, now: at(2)) } == .conflict)
        #expect(failure { try fixture.store.addTopic(Topic(id: "no spaces", query: "x"), now: at(2)) } == .invalid)
    }

    @Test func changesCountVersionsAndMindTheExpectedOne() throws {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(ports, now: at(1))
        var changed = ports
        changed.query = "harbour"
        #expect(try fixture.store.setTopic(changed, expecting: 1, now: at(2)).version == 2)
        let error = #expect(throws: StorageFailure.self) { try fixture.store.setTopic(ports, expecting: 1, now: at(3)) }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains("version 2, not 1") == true)
        #expect(try fixture.store.topic("ports").query == "harbour")
        // What changes nothing keeps its version.
        #expect(try fixture.store.setTopic(changed, now: at(4)).version == 2)
        #expect(try fixture.store.setTopic("ports", enabled: false, expecting: 2, now: at(5)).version == 3)
        #expect(try fixture.store.setTopic("ports", enabled: false, now: at(6)).version == 3)
        #expect(failure { try fixture.store.removeTopic("ports", expecting: 1, now: at(7)) } == .conflict)
    }

    @Test func aRemovedTopicIsGoneAndALaterOneGoesOnCounting() throws {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(ports, now: at(1))
        try fixture.store.removeTopic("ports", now: at(2))
        #expect(try fixture.store.topics().isEmpty)
        #expect(failure { try fixture.store.removeTopic("ports", now: at(3)) } == .notFound)
        #expect(try fixture.store.addTopic(ports, now: at(4)).version == 3)
    }

    @Test func importsAddUpdateAndLeaveAlone() throws {
        let fixture = try Fixture()
        _ = try fixture.store.addTopic(ports, now: at(1))
        _ = try fixture.store.addTopic(Topic(id: "same", query: "x"), now: at(1))
        var changed = ports
        changed.threshold = 0.7
        let counts = try fixture.store.importTopics(
            [changed, Topic(id: "same", query: "x"), Topic(id: "new", query: "y")], now: at(2))
        #expect(counts == ImportCounts(added: 1, updated: 1, unchanged: 1))
        #expect(try fixture.store.topics().map(\.version) == [1, 2, 1])
        // One that cannot be stored takes the whole import back.
        let bad = [Topic(id: "fine", query: "z"), Topic(id: "", query: "z")]
        #expect(failure { try fixture.store.importTopics(bad, now: at(3)) } == .invalid)
        #expect(try fixture.store.topics().count == 3)
    }
}
