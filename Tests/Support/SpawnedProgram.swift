import Glibc

/// A program started for a test, with its standard output to read. Plain posix_spawn: it blocks for no run loop.
final class SpawnedProgram {
    private let process: pid_t
    private let output: Int32
    /// Held open, since some programs end with their input.
    private let input: Int32
    private var hasEnded = false

    init(_ path: String, _ arguments: [String]) throws {
        var outputs: [Int32] = [0, 0]
        var inputs: [Int32] = [0, 0]
        guard pipe(&outputs) == 0, pipe(&inputs) == 0 else { throw SocketError(call: "pipe") }
        for descriptor in outputs + inputs { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputs[0], 0)
        posix_spawn_file_actions_adddup2(&actions, outputs[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var started = pid_t()
        let code = posix_spawn(&started, path, &actions, nil, &words, environ)
        close(outputs[1])
        close(inputs[0])
        process = started
        output = outputs[0]
        input = inputs[1]
        guard code == 0 else { throw SocketError(call: "\(path): \(String(cString: strerror(code)))") }
    }

    deinit {
        end()
        close(output)
        close(input)
    }

    /// The next lines of its output; nil at the end.
    func read() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(output, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }

    /// Waits for its end; answers its exit code, or -1 for a signal.
    func wait() -> Int32 {
        guard !hasEnded else { return 0 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        hasEnded = true
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }

    func end() {
        guard !hasEnded else { return }
        kill(process, SIGKILL)
        _ = wait()
    }
}
