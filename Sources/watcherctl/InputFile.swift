import Control
import FoundationEssentials
import Glibc

/// A file that was named on the command line, or standard input for `-`, read whole.
struct InputFile {
    /// The largest file that is sent, in bytes.
    static let largest = 256 << 20

    /// As it was named; `<stdin>` for `-`.
    let name: String
    let bytes: Data

    init(_ path: String) throws(CommandFailure) {
        name = path == "-" ? "<stdin>" : path
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.unreadable(name) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        bytes = try Self.readAll(descriptor, name: name)
    }

    private static func readAll(_ descriptor: Int32, name: String) throws(CommandFailure) -> Data {
        var data = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return data }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw unreadable(name) }
            data.append(contentsOf: chunk[..<count])
            guard data.count <= largest else { throw CommandFailure(.failed, "cannot read \(name): it is larger than 256 MiB") }
        }
    }

    private static func unreadable(_ name: String) -> CommandFailure {
        CommandFailure(.failed, "cannot read \(name): \(String(cString: strerror(errno)))")
    }
}
