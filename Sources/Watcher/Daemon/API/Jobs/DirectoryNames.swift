import Glibc

/// The names in a directory, `.` and `..` with them, as the system lists them.
enum DirectoryNames {
    /// Nil where the directory cannot be read; `errno` says why.
    static func read(_ directory: String) -> [String]? {
        guard let handle = opendir(directory) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            // By address: an entry in the system's buffer is as long as its name, so a copy of the whole struct reads past its end.
            let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            names.append(String(cString: start.assumingMemoryBound(to: CChar.self)))
        }
        return names
    }
}
