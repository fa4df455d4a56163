import Model

/// The configuration as the commands read it: with everything that it names checked too.
enum ConfigurationFile {
    static func load(_ path: String) throws(CommandFailure) -> Configuration {
        do {
            return try ConfigurationLoader().load(path)
        } catch {
            throw CommandFailure(code: .badConfiguration, message: error.summary)
        }
    }

    /// Every problem of the file and of the files under `provision`, one line each.
    static func problems(of path: String) -> [String] {
        do {
            return try Provision.problems(of: path).map(\.description)
        } catch {
            return error.problems.map(\.description)
        }
    }

    /// The topics of a file, with the configuration's defaults.
    static func topics(_ path: String, defaults: Configuration) throws(CommandFailure) -> [Topic] {
        let bytes = try BoundedFile.bytes(of: path, limit: TopicsFile.maximumBytes)
        do {
            return try Provision.topics(bytes, path: path, channels: nil).map { $0.topic(defaults: defaults.topics) }
        } catch {
            throw CommandFailure(code: .badContent, message: error.summary)
        }
    }
}
