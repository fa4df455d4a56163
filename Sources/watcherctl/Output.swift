import Control
import FoundationEssentials
import Glibc

/// Where the results go: standard output, or a test's list.
struct Output {
    /// Whether people look at it directly.
    let isTerminal: Bool
    /// Columns of the terminal; nil where nothing needs to fit.
    let width: Int?
    let isColoured: Bool
    /// Takes all bytes, or answers an errno.
    private let sink: ([UInt8]) -> Int32?

    init(isTerminal: Bool, width: Int?, isColoured: Bool, sink: @escaping ([UInt8]) -> Int32?) {
        self.isTerminal = isTerminal
        self.width = width
        self.isColoured = isColoured
        self.sink = sink
    }

    static func standard(environment: [String: String]) -> Output {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Output(
            isTerminal: isTerminal, width: isTerminal ? terminalWidth() : nil,
            isColoured: isTerminal && !isPlain && environment["TERM"] != "dumb", sink: writeToStandardOutput)
    }

    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let code = sink(bytes) else { return }
        throw CommandFailure(.failed, "cannot write the output: \(String(cString: strerror(code)))")
    }

    private static func terminalWidth() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
        return Int(size.ws_col)
    }

    private static func writeToStandardOutput(_ bytes: [UInt8]) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return errno }
            rest = rest.dropFirst(max(count, 0))
        }
        return nil
    }
}
