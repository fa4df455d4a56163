import CLinux

/// Reads HTTP/1.1 requests off one connection.
struct RequestReader {
    private let socket: ServerSocket
    private var buffer: [UInt8] = []

    init(_ socket: ServerSocket) { self.socket = socket }

    /// The next request, or nil when the peer has closed or sends no HTTP.
    mutating func next(connection: Int) -> ReceivedRequest? {
        guard let head = readHead() else { return nil }
        let arrival = linux_monotonic_nanoseconds()
        let lines = Self.lines(head)
        guard let first = lines.first else { return nil }
        let words = String(decoding: first, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count == 3 else { return nil }
        let headers = lines.dropFirst().compactMap(Self.header)
        var request = ReceivedRequest(
            index: 0, connection: connection, method: words[0], target: words[1], headers: headers, head: head, body: [], arrival: arrival)
        if request.header("Expect")?.lowercased() == "100-continue" {
            socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        guard let body = readBody(count: request.header("Content-Length").flatMap { Int($0) } ?? 0) else { return nil }
        request.body = body
        return request
    }

    private mutating func readHead() -> [UInt8]? {
        var searched = 0
        while true {
            if let end = Self.endOfHead(buffer, from: searched) {
                let head = Array(buffer[..<end])
                buffer.removeFirst(end)
                return head
            }
            searched = max(0, buffer.count - 3)
            let more = socket.receive()
            guard !more.isEmpty, buffer.count < 1 << 20 else { return nil }
            buffer += more
        }
    }

    private mutating func readBody(count: Int) -> [UInt8]? {
        while buffer.count < count {
            let more = socket.receive()
            guard !more.isEmpty else { return nil }
            buffer += more
        }
        let body = Array(buffer[..<count])
        buffer.removeFirst(count)
        return body
    }

    private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= start + 4 else { return nil }
        for index in start...bytes.count - 4
        where bytes[index] == 13 && bytes[index + 1] == 10 && bytes[index + 2] == 13 && bytes[index + 3] == 10 {
            return index + 4
        }
        return nil
    }

    private static func lines(_ head: [UInt8]) -> [[UInt8]] {
        head.split(separator: 10).map { line in Array(line.last == 13 ? line.dropLast() : line) }.filter { !$0.isEmpty }
    }

    private static func header(_ line: [UInt8]) -> (name: String, value: [UInt8])? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = line[(colon + 1)...].drop { $0 == 32 || $0 == 9 }
        return (String(decoding: line[..<colon], as: UTF8.self), Array(value))
    }
}
