import Control
import Testing

@Suite struct EventStreamTests {
    private static let stream = "id: 1\nevent: alert.opened\ndata: {\"a\":1}\n\n:\n\ndata: x\ndata: y\n\n"
    private static let events = [
        ServerSentEvent(id: "1", type: "alert.opened", data: #"{"a":1}"#), ServerSentEvent(id: "1", data: "x\ny"),
    ]

    @Test(arguments: 1...12)
    func readsPiecesOfAnySize(size: Int) {
        let bytes = Array(Self.stream.utf8)
        var reader = EventStreamReader()
        var events: [ServerSentEvent] = []
        for start in stride(from: 0, to: bytes.count, by: size) { events += reader.read(bytes[start..<min(start + size, bytes.count)]) }
        #expect(events == Self.events)
    }

    @Test(arguments: ["\r\n", "\r"])
    func readsOtherLineEnds(end: String) {
        var reader = EventStreamReader()
        let text = Self.stream.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(reader.read(Array(text.utf8)) == Self.events)
    }

    @Test func readsWhatItWrites() {
        var reader = EventStreamReader()
        let event = ServerSentEvent(id: "7", type: "feed.failing", data: "two\nlines")
        #expect(reader.read(Array((event.text + ServerSentEvent.keepAlive).utf8)) == [event])
    }

    @Test func anUnfinishedEventIsNone() {
        var reader = EventStreamReader()
        #expect(reader.read(Array("data: x\n".utf8)) == [])
        #expect(reader.read(Array("\n".utf8)).map(\.data) == ["x"])
    }

    @Test func fieldsWithoutAColonOrUnknownAreNothing() {
        var reader = EventStreamReader()
        #expect(reader.read(Array("data\nretry: 10\nfoo: bar\n\n".utf8)).map(\.data) == [""])
    }

    @Test func anEndlessEventIsDropped() {
        var reader = EventStreamReader()
        let line = Array("data: ".utf8) + [UInt8](repeating: 65, count: EventStreamReader.longestEvent) + [10]
        #expect(reader.read(line + [10]) == [])
        let short = Array("data: ".utf8) + [UInt8](repeating: 65, count: 1 << 16) + [10]
        for _ in 0..<20 { #expect(reader.read(short) == []) }
        #expect(reader.read([10]) == [])
        #expect(reader.read(Array("data: z\n\n".utf8)).map(\.data) == ["z"])
    }
}
