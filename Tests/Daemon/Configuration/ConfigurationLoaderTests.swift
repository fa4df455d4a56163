import Testing

@testable import Daemon

@Suite struct ConfigurationLoaderTests {
    private let loader = ConfigurationLoader(credentialsDirectory: nil)

    @Test func aMissingFileHasItsOwnCode() throws {
        let failure = try #require(throws: ConfigurationFailure.self) { try loader.load("/nowhere/watcher.yaml") }
        #expect(failure.code == .missing)
        #expect(failure.summary == "/nowhere/watcher.yaml:1:1: cannot read /nowhere/watcher.yaml: No such file or directory")
    }

    @Test func aDirectoryCannotBeRead() throws {
        let directory = try TemporaryDirectory()
        let failure = try #require(throws: ConfigurationFailure.self) { try loader.load(directory.path) }
        #expect(failure.code == .unreadable)
        #expect(failure.summary.hasSuffix("cannot read \(directory.path): Is a directory"))
    }

    @Test func aFileIsReadAndItsPathsStartInItsDirectory() throws {
        let directory = try TemporaryDirectory()
        try directory.write("watcher.yaml", "provision: {feeds: feeds.yaml, topics: /etc/topics.yaml}\n")
        let configuration = try loader.load("\(directory.path)/watcher.yaml")
        #expect(configuration.provision.feeds == "\(directory.path)/feeds.yaml")
        #expect(configuration.provision.topics == "/etc/topics.yaml")
    }

    @Test func severalProblemsAreOneLineInSum() throws {
        let failure = try #require(throws: ConfigurationFailure.self) {
            try Sample.configuration("judge: {batch: 0}\nlog: {levl: info}\n")
        }
        #expect(failure.summary == "watcher.yaml:1:16: judge.batch is 0, but takes 1 to 5000 (and 1 more; `watcherd check` lists all)")
        #expect(failure.description.split(separator: "\n").count == 2)
    }
}
