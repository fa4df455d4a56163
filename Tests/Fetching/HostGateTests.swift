import Fetching
import Model
import Testing

private let now = Timestamp(seconds: 1_795_248_000)

private func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }

@Suite struct HostGateTests {
    @Test func P17_atMostTwoAtOnce() {
        var gate = HostGate(limit: 2)
        #expect(gate.begin("a.example.org", now: now) == .go)
        #expect(gate.begin("a.example.org", now: now) == .go)
        #expect(gate.begin("a.example.org", now: now) == .busy)
        #expect(gate.begin("b.example.org", now: now) == .go)
        gate.end("a.example.org")
        #expect(gate.begin("a.example.org", now: now) == .go)
    }

    @Test func aHoldIsForTheWholeHost() {
        var gate = HostGate()
        gate.hold("news.example.org", until: now + minutes(5))
        gate.hold("news.example.org", until: now + minutes(2))
        #expect(gate.begin("news.example.org", now: now) == .held(until: now + minutes(5)))
        #expect(gate.begin("news.example.org", now: now + minutes(5)) == .go)
    }

    @Test(arguments: ["127.0.0.1:8080", "localhost", "bridge:3000", "rss.lan", "nas.local", "10.0.0.1", "box.internal:81", "::1"])
    func privateHostsAreHeldPerFeed(host: String) {
        var gate = HostGate()
        gate.hold(host, until: now + minutes(5))
        #expect(gate.begin(host, now: now) == .go)
    }

    @Test(arguments: [
        ("https://News.Example.org/feed", "news.example.org"), ("http://news.example.org:80/x", "news.example.org"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"), ("http://[::1]:9/", "::1:9"), ("https://user:p@a.org/", "a.org"),
    ])
    func keys(url: String, key: String) {
        #expect(HostGate.key(of: url) == key)
    }
}
