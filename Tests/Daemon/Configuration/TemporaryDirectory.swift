import Foundation

@testable import Daemon

/// A directory that goes away with its owner.
final class TemporaryDirectory {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "watcher-configuration-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    /// The text as the directory's `watcher.yaml`.
    func configuration(_ text: String) throws(ConfigurationFailure) -> Configuration {
        try ConfigurationLoader(credentialsDirectory: nil).decode(Array(text.utf8), path: "\(path)/watcher.yaml")
    }
}
