import Foundation
import Glibc
import Synchronization

/// A program started for a test, with its streams to read and write. Plain posix_spawn and waitpid: nothing of it depends on a
/// run loop, and no program inherits the streams of another, so that a stream ends when its own program does.
package final class SpawnedProgram: Sendable {
    package let identifier: Int32
    package let output: ReadEnd
    package let errors: ReadEnd
    private let input: WriteEnd
    private let ending = Mutex<Int32?>(nil)
    /// Held while one starts: between the making of a pipe and its flag, another program would inherit it.
    private static let starting = NSLock()

    /// - Parameters:
    ///   - environment: nil for the test's own.
    ///   - dropsErrors: its standard error goes nowhere, for a program that runs on while nobody reads.
    package init(_ path: String, _ arguments: [String], environment: [String: String]? = nil, dropsErrors: Bool = false) throws {
        Self.starting.lock()
        defer { Self.starting.unlock() }
        let (inputRead, inputWrite) = try Self.makePipe()
        let (outputRead, outputWrite) = try Self.makePipe()
        let (errorsRead, errorsWrite) = try Self.makePipe()
        input = WriteEnd(inputWrite)
        output = ReadEnd(outputRead)
        errors = ReadEnd(errorsRead)
        defer { for descriptor in [inputRead, outputWrite, errorsWrite] { close(descriptor) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (index, descriptor) in [inputRead, outputWrite, errorsWrite].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(index))
        }
        if dropsErrors { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var variables: [UnsafeMutablePointer<CChar>?] = []
        defer { for variable in variables { free(variable) } }
        var started = pid_t()
        let code: Int32
        if let environment {
            variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
            code = posix_spawn(&started, path, &actions, nil, &words, &variables)
        } else {
            code = posix_spawn(&started, path, &actions, nil, &words, environ)
        }
        identifier = started
        guard code == 0 else { throw SocketError(call: "\(path): \(String(cString: strerror(code)))") }
    }

    deinit { end() }

    /// Closed in every program that is started meanwhile, and out of the way of 0 to 2, which a runner whose own input is
    /// closed would hand out.
    private static func makePipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw SocketError(call: "pipe") }
        return try (own(ends[0]), own(ends[1]))
    }

    private static func own(_ descriptor: Int32) throws -> Int32 {
        let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        close(descriptor)
        guard moved >= 0 else { throw SocketError(call: "fcntl") }
        return moved
    }

    /// Writes to its input; a program that has ended reads no more, which is not an error here.
    package func write(_ text: String) { input.write(Array(text.utf8)) }
    package func closeInput() { input.end() }

    /// The next lines of its output; nil at the end.
    package func read() -> String? { output.read().map { String(decoding: $0, as: UTF8.self) } }

    /// Blocks until its end; answers its exit code, or -1 for a signal. Any number of threads may wait.
    @discardableResult
    package func wait() -> Int32 {
        // Without taking the identifier off the table: whoever signals must not reach another program that got the same one.
        var information = siginfo_t()
        while ending.withLock({ $0 }) == nil, waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
        return ending.withLock { ending in
            if let ending { return ending }
            var status: Int32 = 0
            while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
            let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
            ending = code
            return code
        }
    }

    package var isRunning: Bool {
        ending.withLock { ending in
            if ending != nil { return false }
            var information = siginfo_t()
            return waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT | WNOHANG) == 0 && information.si_signo == 0
        }
    }

    /// Nothing where it has ended.
    package func signal(_ number: Int32) {
        ending.withLock { ending in
            if ending == nil { kill(identifier, number) }
        }
    }

    package func end() {
        signal(SIGKILL)
        wait()
    }

    /// The reading end of one of its streams.
    package final class ReadEnd: Sendable {
        private let descriptor: Int32

        fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

        deinit { close(descriptor) }

        /// The next bytes; nil at the end.
        package func read() -> [UInt8]? {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = Glibc.read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                return count > 0 ? Array(buffer[..<count]) : nil
            }
        }

        /// Everything up to the end.
        package func readAll() -> [UInt8] {
            var all: [UInt8] = []
            while let bytes = read() { all += bytes }
            return all
        }
    }

    private final class WriteEnd: Sendable {
        private let descriptor: Mutex<Int32?>

        init(_ descriptor: Int32) { self.descriptor = Mutex(descriptor) }

        deinit { end() }

        func write(_ bytes: [UInt8]) {
            // Its reader may be gone: an error of this call then, not the end of the whole test run.
            Glibc.signal(SIGPIPE, SIG_IGN)
            guard let descriptor = descriptor.withLock({ $0 }) else { return }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress!, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }

        func end() {
            descriptor.withLock { descriptor in
                if let open = descriptor { close(open) }
                descriptor = nil
            }
        }
    }
}
