import Glibc

/// A blocking HTTP/1.1 client on a plain socket: one request, one connection, to a numeric IPv4 address.
package enum PlainClient {
    package struct Answer: Sendable {
        package var status: Int
        package var body: String
    }

    /// Nil where nobody listens, or the answer is none.
    package static func send(
        _ method: String, _ url: String, headers: [(String, String)] = [], body: [UInt8] = []
    ) -> Answer? {
        let rest = url.drop { $0 != "/" }.dropFirst(2)
        let authority = rest.prefix { $0 != "/" }
        let parts = authority.split(separator: ":")
        guard parts.count == 2, let port = UInt16(parts[1]), let socket = connect(String(parts[0]), port) else { return nil }
        defer { socket.close() }
        var head = "\(method) \(rest.dropFirst(authority.count)) HTTP/1.1\r\nHost: \(authority)\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        head += "Content-Length: \(body.count)\r\n\r\n"
        guard socket.send(Array(head.utf8) + body) else { return nil }
        return answer(from: socket)
    }

    private static func answer(from socket: ServerSocket) -> Answer? {
        var bytes: [UInt8] = []
        while true {
            let part = socket.receive()
            if part.isEmpty { break }
            bytes += part
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let status = text.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
            let end = text.firstRange(of: "\r\n\r\n")
        else { return nil }
        return Answer(status: status, body: String(text[end.upperBound...]))
    }

    /// Nil where nobody listens.
    package static func connect(_ host: String, _ port: UInt16) -> ServerSocket? {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard isConnected == 0 else {
            Glibc.close(descriptor)
            return nil
        }
        return ServerSocket(descriptor: descriptor)
    }
}
