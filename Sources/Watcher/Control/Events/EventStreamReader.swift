/// Cuts a stream of bytes into server-sent events, wherever the pieces begin and end.
package struct EventStreamReader: Sendable {
    /// The longest event kept, in bytes; a longer one is dropped, so that a broken sender cannot fill the memory.
    package static let longestEvent = 1 << 20

    private var line: [UInt8] = []
    /// Bytes of the line were seen, even where none was kept.
    private var hasBytes = false
    private var endedByReturn = false
    private var id = ""
    private var type = ""
    private var data: [String] = []
    /// Bytes of the event so far.
    private var size = 0

    package init() {}

    /// Takes the next piece; gives the events that it completes.
    package mutating func read(_ bytes: some Sequence<UInt8>) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            let wasReturn = endedByReturn
            endedByReturn = byte == 13
            if byte == 10 && wasReturn { continue }
            if byte == 10 || byte == 13 {
                if let event = endLine() { events.append(event) }
            } else {
                size += 1
                hasBytes = true
                if size <= Self.longestEvent { line.append(byte) }
            }
        }
        return events
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer {
            line.removeAll(keepingCapacity: true)
            hasBytes = false
        }
        guard hasBytes else { return endEvent() }
        guard size <= Self.longestEvent, line.first != UInt8(ascii: ":") else { return nil }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        let text = String(decoding: value, as: UTF8.self)
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "id": id = text
        case "event": type = text
        case "data": data.append(text)
        default: break
        }
        return nil
    }

    private mutating func endEvent() -> ServerSentEvent? {
        defer {
            type = ""
            data.removeAll()
            size = 0
        }
        guard !data.isEmpty, size <= Self.longestEvent else { return nil }
        return ServerSentEvent(id: id, type: type.isEmpty ? "message" : type, data: data.joined(separator: "\n"))
    }
}
