import Glibc

/// The days' segments beside the database: a file each, made from the database and made again when it is missing.
package struct SegmentShelf: Sendable {
    /// Where they lie.
    package let folder: String

    init(folder: String) { self.folder = folder }

    /// The segment of a UTC day since 1970; nil where there is none.
    package func segment(of day: Int64) throws(StorageFailure) -> MappedFile? { try MappedFile(path(of: day)) }

    /// Writes a day's segment in the place of an earlier one, whole or not at all, and maps it.
    package func put(_ bytes: [UInt8], day: Int64) throws(StorageFailure) -> MappedFile {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .system(folder, "cannot be made") }
        let path = path(of: day)
        let aside = path + ".new"
        unlink(aside)
        do throws(StorageFailure) {
            try write(bytes, to: aside)
            guard rename(aside, path) == 0 else { throw StorageFailure.system(path, "cannot be put in place") }
        } catch {
            unlink(aside)
            throw error
        }
        guard let file = try MappedFile(path) else { throw StorageFailure(.io, "\(path): gone as soon as it was written") }
        return file
    }

    /// Removes the segments of days before this one, and what an interrupted writer left. What cannot be removed waits for the next time.
    package func removeSegments(before day: Int64) {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count >= 2, parts[1] == "segment", let found = Int64(parts[0]) else { continue }
            if found < day || parts.count > 2 { unlink("\(folder)/\(name)") }
        }
    }

    private func path(of day: Int64) -> String { "\(folder)/\(day).segment" }

    /// Read-only from the first byte: nobody is to change a mapped file.
    private func write(_ bytes: [UInt8], to path: String) throws(StorageFailure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o400)
        guard file >= 0 else { throw .system(path, "cannot be made") }
        defer { close(file) }
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system(path, "cannot be written") }
            done += written
        }
        guard fsync(file) == 0 else { throw .system(path, "cannot be brought to the disk") }
    }
}

extension Store {
    /// The days' segments beside the database.
    package var segments: SegmentShelf {
        SegmentShelf(folder: String(path.dropLast("/watcher.db".count)) + "/segments")
    }
}
