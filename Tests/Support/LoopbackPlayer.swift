/// Plays an answer's steps on a connection.
struct LoopbackPlayer {
    private let socket: ServerSocket

    init(_ socket: ServerSocket) { self.socket = socket }

    /// False when the connection is over.
    func play(_ answer: LoopbackAnswer) -> Bool {
        for step in answer.steps {
            guard play(step) else { return false }
        }
        return true
    }

    private func play(_ step: LoopbackAnswer.Step) -> Bool {
        switch step {
        case .send(let bytes): return socket.send(bytes)
        case .sendForEver(let bytes):
            while socket.send(bytes) {}
            return false
        case .drip(let bytes, let milliseconds): return drip(bytes, milliseconds)
        case .wait(let gate):
            gate.wait()
            return true
        case .stall:
            // Readable means the peer has closed, or the server has shut the socket down.
            while !socket.waitReadable(milliseconds: 10_000) {}
            return false
        case .close: return false
        case .reset:
            socket.setReset()
            return false
        }
    }

    private func drip(_ bytes: [UInt8], _ milliseconds: Int32) -> Bool {
        while true {
            for byte in bytes {
                guard socket.send([byte]), !socket.waitReadable(milliseconds: milliseconds) else { return false }
            }
        }
    }
}
