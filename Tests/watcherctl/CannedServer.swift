import Foundation
import Glibc

/// A server on a Unix socket that gives prepared answers, one a connection, and keeps what it was asked.
final class CannedServer: @unchecked Sendable {
    let path: String
    private let descriptor: Int32
    private let lock = NSLock()
    private var answers: [String]
    private var received: [String] = []

    /// - Parameter answers: whole HTTP responses; an empty one closes the connection without a word.
    init(_ answers: [String]) throws {
        self.answers = answers
        path = NSTemporaryDirectory() + "canned-\(UInt64.random(in: 0 ... .max)).sock"
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard bound == 0, listen(descriptor, 8) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        Thread.detachNewThread { [self] in serve() }
    }

    /// Requests so far: head and body.
    var requests: [String] { lock.withLock { received } }

    func stop() {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
        unlink(path)
    }

    static func json(_ body: String, status: Int = 200, type: String = "application/json") -> String {
        "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
    }

    private func serve() {
        while true {
            let client = accept(descriptor, nil, nil)
            guard client >= 0 else { break }
            let request = readRequest(client)
            let answer = lock.withLock {
                received.append(request)
                return answers.isEmpty ? "" : answers.removeFirst()
            }
            _ = Array(answer.utf8).withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            close(client)
        }
        close(descriptor)
    }

    private func readRequest(_ client: Int32) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !isWhole(String(decoding: bytes, as: UTF8.self)) {
            let count = recv(client, &chunk, chunk.count, 0)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isWhole(_ text: String) -> Bool {
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let length = text[..<end.lowerBound].range(of: "Content-Length: ").flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
        return text[end.upperBound...].utf8.count >= length ?? 0
    }
}
