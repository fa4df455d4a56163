import Glibc

/// Files of bounded size, read whole.
enum SourceFile {
    /// Why a file could not be read.
    struct Unreadable: Error, Hashable {
        /// One clause that names the path.
        var reason: String
        /// The same for those who have named it; empty where they have not.
        var bareReason = ""
        /// There is no file of this name.
        var isMissing = false
    }

    /// The file's bytes, at most `limit` of them.
    static func bytes(of path: String, limit: Int) throws(Unreadable) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(path, errno)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                let why = "too large: more than \(limit) bytes"
                throw Unreadable(reason: "\(path) is \(why)", bareReason: "the file is \(why)")
            }
        }
    }

    /// A path as a file of this directory, unless it is absolute.
    static func path(_ path: String, in directory: String) -> String {
        path.hasPrefix("/") ? path : "\(directory)/\(path)"
    }

    /// The directory of a file; `.` where its name has none.
    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func unreadable(_ path: String, _ code: Int32) -> Unreadable {
        let why = String(cString: strerror(code))
        return Unreadable(
            reason: "cannot read \(path): \(why)", bareReason: "the file cannot be read: \(why)",
            isMissing: code == ENOENT || code == ENOTDIR)
    }
}
