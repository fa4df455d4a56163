import CLinux
import Glibc

/// What the kernel says of this process.
struct ProcessFigures {
    var residentBytes = 0
    /// User and system, in seconds.
    var cpuSeconds = 0.0

    /// Reads /proc/self; zero where there is none.
    static var current: ProcessFigures {
        var figures = ProcessFigures()
        let pages = fields(of: "/proc/self/statm")
        if pages.count > 1, let resident = Int(pages[1]) { figures.residentBytes = resident * sysconf(Int32(_SC_PAGESIZE)) }
        figures.cpuSeconds = Double(linux_process_cpu_nanoseconds()) / 1e9
        return figures
    }

    private static func fields(of path: String) -> [Substring] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ") : []
    }
}
