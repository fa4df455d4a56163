import Glibc
import Yams

/// Reads a configuration file: every mistake at its place, or a configuration that can be used as it is.
package struct ConfigurationLoader: Sendable {
    /// `$CREDENTIALS_DIRECTORY`, where systemd puts credentials; nil outside of it.
    package var credentialsDirectory: String?
    /// Bytes of the file.
    static let limit = 1 << 20

    package init(credentialsDirectory: String? = getenv("CREDENTIALS_DIRECTORY").map { String(cString: $0) }) {
        self.credentialsDirectory = credentialsDirectory
    }

    /// The configuration of a file and of the secrets it names. The files under `provision` are not read here.
    package func load(_ path: String) throws(ConfigurationFailure) -> Configuration {
        try decode(SourceFile.configured(path, limit: Self.limit), path: path)
    }

    /// What can be read of a file that may have mistakes, and these. Throws only where the file itself cannot be read.
    func examine(_ path: String) throws(ConfigurationFailure) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
        let bytes = try SourceFile.configured(path, limit: Self.limit)
        var problems = ProblemList(file: path)
        let configuration = decode(bytes, directory: SourceFile.directory(of: path), problems: &problems)
        return (configuration, problems.sorted)
    }

    /// The same for a text that is or would be this file: relative paths start in its directory.
    package func decode(_ bytes: [UInt8], path: String) throws(ConfigurationFailure) -> Configuration {
        var problems = ProblemList(file: path)
        let configuration = decode(bytes, directory: SourceFile.directory(of: path), problems: &problems)
        guard problems.problems.isEmpty else { throw ConfigurationFailure(problems: problems.sorted) }
        return configuration
    }

    private func decode(_ bytes: [UInt8], directory: String, problems: inout ProblemList) -> Configuration {
        var configuration = Configuration()
        guard bytes.count <= Self.limit else {
            problems.add("the file is too large: more than \(Self.limit) bytes", at: nil)
            return configuration
        }
        guard let document = SourceDocument(bytes: bytes, problems: &problems), let root = document.root else { return configuration }
        let known = Configuration.sections.map(\.name) + ["channels", "access"]
        let reader = MappingReader(root, path: "", known: known, problems: &problems, elsewhere: Configuration.section(having:))
        let secrets = SecretReader(directory: directory, credentialsDirectory: credentialsDirectory)
        for entry in reader.entries {
            if entry.name == "channels" {
                configuration.channels = ChannelDecoder(secrets: secrets).channels(entry.value, problems: &problems)
            } else if entry.name == "access" {
                configuration.access = AccessDecoder(secrets: secrets).rules(entry.value, problems: &problems)
            } else if let section = Configuration.sections.first(where: { $0.name == entry.name }) {
                section.read(entry.value, &configuration, &problems)
            }
        }
        CrossCheck(channelNames: Self.channelNames(root)).run(on: &configuration, problems: &problems)
        if let file = configuration.fetch.caFile.map({ SourceFile.path($0, in: directory) }) {
            configuration.fetch.caFile = file
            if let problem = AuthorityFile.problem(file) {
                problems.add("fetch.ca_file: \(problem)", at: problems.place(of: "fetch.ca_file"))
            }
        }
        OriginFiles(directory: directory).read(&configuration.stories, problems: &problems)
        configuration.provision.feeds = configuration.provision.feeds.map { SourceFile.path($0, in: directory) }
        configuration.provision.topics = configuration.provision.topics.map { SourceFile.path($0, in: directory) }
        return configuration
    }

    /// Names as written, of channels with mistakes too, so that one mistake is told once.
    private static func channelNames(_ root: Node) -> [String] {
        let channels = root.mapping?.first { $0.key.scalar?.string == "channels" }?.value.mapping
        return channels?.compactMap { $0.key.scalar?.string } ?? []
    }
}
