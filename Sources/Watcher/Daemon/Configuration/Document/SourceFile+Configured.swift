extension SourceFile {
    /// The bytes of a file of the configuration, or a problem at its beginning.
    static func configured(_ path: String, limit: Int) throws(ConfigurationFailure) -> [UInt8] {
        do {
            return try bytes(of: path, limit: limit)
        } catch {
            throw ConfigurationFailure(
                error.isMissing ? .missing : .unreadable, problems: [ConfigurationProblem(file: path, message: error.bareReason)])
        }
    }
}
