import Glibc

/// A file's bytes where the system keeps them: pages that nobody reads take no memory.
///
/// For files that are made aside, renamed into place and never changed afterwards: whoever cuts a mapped file short takes the program
/// down with a signal.
package final class MappedFile: Sendable {
    // Set by the initialiser alone.
    private nonisolated(unsafe) let start: UnsafeMutableRawPointer
    private let count: Int

    /// Nil where there is no such file. Reads all of it once, so that a file that the disk cannot give back is told here.
    init?(_ path: String) throws(StorageFailure) {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .system(path, "cannot be opened")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            throw StorageFailure(.corrupt, "\(path): not a file with content")
        }
        count = Int(status.st_size)
        guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, file, 0), start != MAP_FAILED else {
            throw .system(path, "cannot be mapped")
        }
        self.start = start
        // What the disk cannot give back fails here with a number; at the first touch it would be a signal.
        guard madvise(start, count, MADV_POPULATE_READ) != 0 else { return }
        // Linux before 5.14 knows no such advice.
        guard errno == EINVAL else { throw .system(path, "cannot be read") }
        try Self.readThrough(file, count: count, path: path)
    }

    deinit { munmap(start, count) }

    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Takes its pages out of this process; they stay in the system's cache as long as it has room.
    package func release() { madvise(start, count, MADV_DONTNEED) }

    private static func readThrough(_ file: Int32, count: Int, path: String) throws(StorageFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(count, 1 << 20), alignment: 4096)
        defer { buffer.deallocate() }
        var done = 0
        while done < count {
            let read = pread(file, buffer.baseAddress, min(buffer.count, count - done), off_t(done))
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { throw .system(path, "cannot be read whole") }
            done += read
        }
    }
}
