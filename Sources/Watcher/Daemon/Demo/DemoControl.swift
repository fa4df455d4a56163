import Foundation
import Glibc

/// Talks to the demo's daemon over its control socket, as any HTTP client can.
struct DemoControl {
    let socket: String

    struct Answer {
        var status: Int
        var body: Data
    }

    func get(_ path: String) throws(CommandFailure) -> Answer { try send("GET", path, body: nil) }

    func post(_ path: String, _ body: String? = nil) throws(CommandFailure) -> Answer { try send("POST", path, body: body) }

    /// Whether the daemon answers.
    var isReady: Bool { (try? get("/readyz").status) == 200 }

    private func send(_ method: String, _ path: String, body: String?) throws(CommandFailure) -> Answer {
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socket.utf8.prefix(107)) }
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard connected == 0 else { throw CommandFailure(code: .unreachable, message: "the demo's daemon does not answer on \(socket)") }
        let payload = body ?? ""
        let head =
            "\(method) \(path) HTTP/1.1\r\nHost: watcher\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(payload.utf8.count)\r\n\r\n"
        var rest = Array((head + payload).utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        return try answer(from: descriptor)
    }

    private func answer(from descriptor: Int32) throws(CommandFailure) -> Answer {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { break }
            bytes += chunk[..<count]
        }
        let data = Data(bytes)
        guard let end = data.range(of: Data("\r\n\r\n".utf8)),
            let status = Int(String(decoding: data.dropFirst(9).prefix(3), as: UTF8.self))
        else { throw CommandFailure(code: .failed, message: "the demo's daemon gave no HTTP answer") }
        return Answer(status: status, body: data[end.upperBound...])
    }
}
