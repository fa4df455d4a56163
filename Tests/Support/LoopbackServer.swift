import Foundation

/// An HTTP/1.1 server on plain sockets for tests: one thread a connection, every request recorded, able to answer badly on purpose.
package final class LoopbackServer: @unchecked Sendable {
    package typealias Handler = @Sendable (ReceivedRequest) -> LoopbackAnswer

    package let address: String
    package let port: UInt16
    private let listener: ServerSocket
    private let handler: Handler
    private let lock = NSLock()
    private var state = State()

    private struct State {
        var requests: [ReceivedRequest] = []
        var waiters: [(count: Int, continuation: CheckedContinuation<[ReceivedRequest], Never>)] = []
        var connections: [Int: ServerSocket] = [:]
        var accepted = 0
        var inFlight = 0
        var peak = 0
        var isStopped = false
    }

    /// Starts at once. The handler runs on the connection's thread.
    package init(address: String = "127.0.0.1", port: UInt16 = 0, handler: @escaping Handler) throws {
        let (socket, port) = try ServerSocket.listen(address: address, port: port)
        listener = socket
        self.address = address
        self.port = port
        self.handler = handler
        Thread.detachNewThread { [self] in acceptLoop() }
    }

    deinit { listener.close() }

    /// `http://127.0.0.1:PORT` and the path.
    package func url(_ path: String = "/") -> String {
        let host = address.contains(":") ? "[\(address)]" : address
        return "http://\(host):\(port)\(path)"
    }

    /// What fetch.allow needs for this server.
    package var authority: String { address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)" }

    package var requests: [ReceivedRequest] { lock.withLock { state.requests } }

    package var acceptedConnections: Int { lock.withLock { state.accepted } }

    package var openConnections: Int { lock.withLock { state.connections.count } }

    /// The most requests that were being answered at one time.
    package var peakInFlight: Int { lock.withLock { state.peak } }

    /// Waits until so many requests have arrived, or the server is stopped; answers all there are.
    package func requests(atLeast count: Int) async -> [ReceivedRequest] {
        await withCheckedContinuation { continuation in
            let ready: [ReceivedRequest]? = lock.withLock {
                if state.requests.count >= count || state.isStopped { return state.requests }
                state.waiters.append((count, continuation))
                return nil
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }

    /// Ends every connection and frees the port.
    package func stop() {
        let waiters = lock.withLock {
            guard !state.isStopped else { return [] as [CheckedContinuation<[ReceivedRequest], Never>] }
            state.isStopped = true
            listener.shutdown()
            for socket in state.connections.values { socket.shutdown() }
            let waiting = state.waiters.map(\.continuation)
            state.waiters = []
            return waiting
        }
        let all = requests
        for waiter in waiters { waiter.resume(returning: all) }
    }

    private func acceptLoop() {
        while let socket = listener.accept() {
            let number: Int? = lock.withLock {
                guard !state.isStopped else { return nil }
                let number = state.accepted
                state.accepted += 1
                state.connections[number] = socket
                return number
            }
            guard let number else {
                socket.close()
                return
            }
            Thread.detachNewThread { [self] in serve(socket, number) }
        }
    }

    private func serve(_ socket: ServerSocket, _ number: Int) {
        var reader = RequestReader(socket)
        while let request = reader.next(connection: number) {
            let answer = handler(record(request))
            let isOpen = LoopbackPlayer(socket).play(answer)
            lock.withLock { state.inFlight -= 1 }
            guard isOpen else { break }
        }
        // Out of the table first: stop() must not touch a number that the system may have given away again.
        lock.withLock { _ = state.connections.removeValue(forKey: number) }
        socket.close()
    }

    private func record(_ request: ReceivedRequest) -> ReceivedRequest {
        var request = request
        let (waiters, all) = lock.withLock {
            request.index = state.requests.count
            state.requests.append(request)
            state.inFlight += 1
            state.peak = max(state.peak, state.inFlight)
            let count = state.requests.count
            let ready = state.waiters.filter { $0.count <= count }.map(\.continuation)
            state.waiters.removeAll { $0.count <= count }
            return (ready, ready.isEmpty ? [] : state.requests)
        }
        for waiter in waiters { waiter.resume(returning: all) }
        return request
    }
}
