@testable import Daemon

/// Decodes texts as the file `watcher.yaml` of a directory that does not exist.
enum Sample {
    static func configuration(_ text: String) throws(ConfigurationFailure) -> Configuration {
        try ConfigurationLoader(credentialsDirectory: nil).decode(Array(text.utf8), path: "watcher.yaml")
    }

    /// A line for each problem.
    static func problems(_ text: String) -> [String] {
        do throws(ConfigurationFailure) {
            _ = try configuration(text)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}
