import Foundation
import Model
import Storage

/// A store in a directory of its own, which goes with it.
final class Fixture {
    let directory: String
    private(set) var store: Store

    init(_ configuration: StoreConfiguration = StoreConfiguration()) throws {
        directory = Self.newDirectory()
        store = try Store(directory: directory, configuration: configuration)
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// A name under the temporary directory that nobody else uses; the directory is not made.
    static func newDirectory() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("watcher-store-\(UUID().uuidString)").path
    }

    /// Ends the store and opens the directory again.
    func reopen(_ configuration: StoreConfiguration = StoreConfiguration()) throws {
        store.close()
        store = try Store(directory: directory, configuration: configuration)
    }

    /// What a killed process leaves: a copy of the files as they lie on the disk now, opened as a store of its own.
    func crashed() throws -> Fixture { try Fixture(copying: directory) }

    private init(copying source: String) throws {
        directory = Self.newDirectory()
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        for name in ["watcher.db", "watcher.db-wal"] where FileManager.default.fileExists(atPath: "\(source)/\(name)") {
            try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(directory)/\(name)")
        }
        store = try Store(directory: directory)
    }
}

/// A moment `seconds` after the tests' beginning of time, 2026-01-01T00:00:00Z.
func at(_ seconds: Int64) -> Timestamp { Timestamp(seconds: 1_767_225_600 + seconds) }

/// The code of the failure that a call ends with; nil where it succeeds.
func failure<Value>(_ call: () throws -> Value) -> StorageFailure.Code? {
    do {
        _ = try call()
        return nil
    } catch {
        return (error as? StorageFailure)?.code
    }
}
