/// A port of 127.0.0.1 that was free a moment ago, for programs that are told their port.
package enum FreePort {
    package static func take() throws -> UInt16 {
        let (socket, port) = try ServerSocket.listen(address: "127.0.0.1", port: 0)
        socket.close()
        return port
    }
}
