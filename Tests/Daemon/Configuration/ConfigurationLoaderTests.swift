import Testing

@testable import Daemon

@Suite struct ConfigurationLoaderTests {
    private let loader = ConfigurationLoader(credentialsDirectory: nil)

    @Test func aMissingFileHasItsOwnCode() throws {
        let failure = try #require(throws: ConfigurationFailure.self) { try loader.load("/nowhere/watcher.yaml") }
        #expect(failure.code == .missing)
        #expect(failure.summary == "/nowhere/watcher.yaml:1:1: the file cannot be read: No such file or directory")
    }

    @Test func aDirectoryCannotBeRead() throws {
        let directory = try TemporaryDirectory()
        let failure = try #require(throws: ConfigurationFailure.self) { try loader.load(directory.path) }
        #expect(failure.code == .unreadable)
        #expect(failure.summary.hasSuffix(":1:1: the file cannot be read: Is a directory"))
    }

    @Test func aFileIsReadAndItsPathsStartInItsDirectory() throws {
        let directory = try TemporaryDirectory()
        try directory.write("watcher.yaml", "provision: {feeds: feeds.yaml, topics: /etc/topics.yaml}\n")
        let configuration = try loader.load("\(directory.path)/watcher.yaml")
        #expect(configuration.provision.feeds == "\(directory.path)/feeds.yaml")
        #expect(configuration.provision.topics == "/etc/topics.yaml")
    }

    @Test func aCheckReadsAllFilesWhateverIsWrongWithTheOthers() throws {
        let directory = try TemporaryDirectory()
        try directory.write("watcher.yaml", "judge: {batch: 0}\nprovision: {feeds: feeds.yaml, topics: topics.yaml}\n")
        try directory.write("feeds.yaml", "feeds: 5\n")
        try directory.write("topics.yaml", "topics: [{id: a}]\n")
        let path = "\(directory.path)/watcher.yaml"
        #expect(
            ConfigurationFile.problems(of: path) == [
                "\(path):1:16: judge.batch is 0, but takes 1 to 5000",
                "\(directory.path)/feeds.yaml:1:8: feeds must be a list",
                "\(directory.path)/topics.yaml:1:10: topics[0] needs a query",
            ])
    }

    @Test func listsOfOriginsAreReadWithTheConfiguration() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/watcher.yaml"
        try directory.write("watcher.yaml", "stories:\n  origin_sources: sources.txt\n  origin_phrases: phrases.txt\n")
        try directory.write("sources.txt", "agency | Nordwire | nordwire.example | NW\n")
        try directory.write("phrases.txt", "attribution | sv | enligt *\n")
        let read = try loader.load(path)
        #expect(read.stories.originSources == "\(directory.path)/sources.txt")
        #expect(read.stories.originLists != Configuration().stories.originLists)
        try directory.write("phrases.txt", "# ours\nattribution | sv | enligt\n")
        try directory.write("sources.txt", "agency | Nordwire\n")
        let problems = ConfigurationFile.problems(of: path)
        #expect(problems.count == 2)
        #expect(problems.first?.hasPrefix("\(directory.path)/phrases.txt:2:20: attribution needs one *") == true)
        #expect(problems.last?.hasPrefix("\(directory.path)/sources.txt:1:1: a source needs four columns") == true)
        try directory.write("watcher.yaml", "stories:\n  origin_sources: none.txt\n")
        #expect(
            ConfigurationFile.problems(of: path) == [
                "\(path):2:19: stories.origin_sources: cannot read \(directory.path)/none.txt: No such file or directory"
            ])
    }

    @Test func severalProblemsAreOneLineInSum() throws {
        let failure = try #require(throws: ConfigurationFailure.self) {
            try Sample.configuration("judge: {batch: 0}\nlog: {levl: info}\n")
        }
        #expect(failure.summary == "watcher.yaml:1:16: judge.batch is 0, but takes 1 to 5000 (and 1 more; `watcherd check` lists all)")
        #expect(failure.description.split(separator: "\n").count == 2)
    }
}
