import Glibc

/// Buffered bytes to stdout; a closed pipe ends the program quietly, as it does for other filters.
struct StandardOutput {
    private var buffer: [UInt8] = []
    private let limit = 1 << 16

    mutating func write(_ bytes: [UInt8]) throws(CommandFailure) {
        buffer += bytes
        if buffer.count >= limit { try flush() }
    }

    mutating func line(_ text: String) throws(CommandFailure) {
        buffer += text.utf8
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= limit { try flush() }
    }

    mutating func flush() throws(CommandFailure) {
        var start = 0
        while start < buffer.count {
            let count = buffer[start...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw CommandFailure(code: .failed, message: "cannot write to stdout: \(String(cString: strerror(errno)))")
            }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
