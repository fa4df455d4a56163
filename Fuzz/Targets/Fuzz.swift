import CFuzzer
import Foundation

/// `Fuzz TARGET …`: libFuzzer with its own options where the program was built with it; else runs the named files, side by side,
/// which shows a finding again under any other build.
@main
enum Fuzz {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, let target = FuzzTarget(rawValue: arguments[1]) else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
            say("usage: Fuzz \(names) FILE…, or libFuzzer's options where it is built in\n")
            exit(64)
        }
        if fuzzer_is_linked() { exit(fuzzer_run(CommandLine.argc, CommandLine.unsafeArgv)) }
        let paths = Array(arguments.dropFirst(2))
        // On all threads at once, for what a sanitizer of threads would find; each file by itself names the one that fails.
        DispatchQueue.concurrentPerform(iterations: paths.count) { replay(paths[$0], target: target) }
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data(line.utf8)) }

    private static func replay(_ path: String, target: FuzzTarget) {
        guard let file = fopen(path, "rb") else {
            say("cannot read \(path): \(String(cString: strerror(errno)))\n")
            exit(1)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        bytes.withUnsafeBufferPointer(target.run)
        print("\(target.rawValue) \(path): \(bytes.count) bytes, fine")
    }
}
