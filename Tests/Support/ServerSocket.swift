import Glibc

/// A blocking TCP socket, as a descriptor.
package struct ServerSocket: Sendable {
    package let descriptor: Int32

    /// Listens on a numeric IPv4 or IPv6 address; port 0 takes a free one.
    static func listen(address: String, port: UInt16, backlog: Int32 = 1024) throws -> (socket: ServerSocket, port: UInt16) {
        let isV6 = address.contains(":")
        let descriptor = Glibc.socket(isV6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SocketError(call: "socket") }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var storage = sockaddr_storage()
        let size = fill(&storage, address: address, port: port)
        let bound = withUnsafePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(descriptor, $0, size) }
        }
        guard bound == 0, Glibc.listen(descriptor, backlog) == 0 else {
            let failure = SocketError(call: "bind \(address):\(port)")
            close(descriptor)
            throw failure
        }
        return (ServerSocket(descriptor: descriptor), localPort(descriptor, isV6: isV6))
    }

    func accept() -> ServerSocket? {
        while true {
            let accepted = Glibc.accept(descriptor, nil, nil)
            if accepted >= 0 {
                var yes: Int32 = 1
                _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
                setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
                return ServerSocket(descriptor: accepted)
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// The bytes that came, at most `limit`; empty at the end of the stream or on an error.
    package func receive(_ limit: Int = 65_536) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var result = 0
            repeat { result = Glibc.recv(descriptor, buffer.baseAddress, limit, 0) } while result < 0 && errno == EINTR
            count = max(0, result)
        }
    }

    /// False when the peer has gone.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Waits until the peer closes or sends, or the time is over; true where something can be read.
    package func waitReadable(milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, milliseconds) > 0
    }

    /// Closes with a reset instead of an orderly end.
    func setReset() {
        var value = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }

    /// Ends reading and writing without giving the descriptor's number away, so that other threads wake.
    func shutdown() { _ = Glibc.shutdown(descriptor, Int32(SHUT_RDWR)) }

    package func close(_ descriptor: Int32? = nil) { Glibc.close(descriptor ?? self.descriptor) }

    private static func close(_ descriptor: Int32) { Glibc.close(descriptor) }

    private static func fill(_ storage: inout sockaddr_storage, address: String, port: UInt16) -> socklen_t {
        withUnsafeMutablePointer(to: &storage) { pointer in
            if address.contains(":") {
                return pointer.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                    $0.pointee.sin6_family = sa_family_t(AF_INET6)
                    $0.pointee.sin6_port = port.bigEndian
                    inet_pton(AF_INET6, address, &$0.pointee.sin6_addr)
                    return socklen_t(MemoryLayout<sockaddr_in6>.size)
                }
            }
            return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                $0.pointee.sin_family = sa_family_t(AF_INET)
                $0.pointee.sin_port = port.bigEndian
                inet_pton(AF_INET, address, &$0.pointee.sin_addr)
                return socklen_t(MemoryLayout<sockaddr_in>.size)
            }
        }
    }

    private static func localPort(_ descriptor: Int32, isV6: Bool) -> UInt16 {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &size) }
            // The port lies at the same place in both families' addresses.
            return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt16(bigEndian: $0.pointee.sin_port) }
        }
    }
}

/// Why a loopback server could not start.
package struct SocketError: Error, CustomStringConvertible {
    package let description: String

    init(call: String) { description = "\(call): \(String(cString: strerror(errno)))" }
}
