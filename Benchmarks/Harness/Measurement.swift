import Glibc

/// CPU time and memory of this process.
enum Measurement {
    /// Seconds of CPU, of the user and of the system.
    static var cpu: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// Resident bytes.
    static var resident: Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
        let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
    }

    /// Resident bytes: the process's own, and pages of mapped files, which the system takes back when it needs room.
    static var memory: (anonymous: Int, mapped: Int) {
        guard let file = fopen("/proc/self/status", "r") else { return (0, 0) }
        defer { fclose(file) }
        var found: [Substring: Int] = [:]
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .split { $0 == ":" || $0.isWhitespace }
            if fields.count > 1, let kilobytes = Int(fields[1]) { found[fields[0]] = kilobytes << 10 }
        }
        return (found["RssAnon"] ?? 0, found["RssFile"] ?? 0)
    }

    /// The median of the CPU seconds that `body` takes, over `rounds` after one that warms up.
    static func median(rounds: Int, _ body: () throws -> Void) rethrows -> Double {
        try body()
        var times: [Double] = []
        for _ in 0..<max(1, rounds) {
            let start = cpu
            try body()
            times.append(cpu - start)
        }
        return times.sorted()[times.count / 2]
    }
}
