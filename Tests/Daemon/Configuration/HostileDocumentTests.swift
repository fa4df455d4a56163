import Testing

@testable import Daemon

@Suite struct HostileDocumentTests {
    @Test(arguments: [
        ("fetch: {interval: 15m}\njudge: {batch: 1}\nfetch: {per_host: 0}\n", ["3:1: the key \"fetch\" is there twice, first in line 1"]),
        (
            "fetch:\n  interval: 15m\n  # a word\n  interval: 16m\n  per_host: 0\n",
            [
                "4:3: the key \"interval\" is there twice, first in line 2", "5:13: fetch.per_host is 0, but takes 1 to 64",
            ]
        ),
        (
            "fetch: {interval: 15m, \"interval\": 16m, per_host: 0}",
            [
                "1:24: the key \"interval\" is there twice, first in line 1", "1:51: fetch.per_host is 0, but takes 1 to 64",
            ]
        ),
        (
            "judge: {batch: 1, batch: 2, batch: 3}",
            [
                "1:19: the key \"batch\" is there twice, first in line 1", "1:29: the key \"batch\" is there twice, first in line 1",
            ]
        ),
    ])
    func aKeyThatIsThereTwiceIsToldAndTheRestIsRead(_ text: String, _ expected: [String]) {
        #expect(Sample.problems(text) == expected.map { "watcher.yaml:\($0)" })
    }

    @Test func aliasesAreRead() throws {
        let configuration = try Sample.configuration(
            "fetch: {interval: &time 20m}\nretention: {articles: 30d}\ndelivery: {max_age: *time}\n")
        #expect(configuration.delivery.maxAge == .seconds(1_200))
    }

    @Test func aBombOfAliasesIsRefusedBeforeItGrows() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 { text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n" }
        #expect(Sample.problems(text) == ["watcher.yaml:3:45: more than 16 aliases; write the values out"])
    }

    @Test func valuesThatAliasesMultiplyAreBoundedToo() {
        let list = Array(repeating: "x", count: 70_000).joined(separator: ",")
        let text = "a: &a [\(list)]\nb: [\(Array(repeating: "*a", count: 15).joined(separator: ", "))]\n"
        #expect(Sample.problems(text) == ["watcher.yaml:1:1: more than 1000000 values"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func depthIsBounded(_ opening: String) {
        let problems = Sample.problems(String(repeating: opening, count: 100_000))
        #expect(problems.count == 1)
        #expect(problems.first?.contains("not YAML") == true, "\(problems.first?.prefix(200) ?? "")")
    }

    @Test func aLargeFileIsRefused() {
        let text = String(repeating: "#", count: ConfigurationLoader.limit + 1)
        #expect(Sample.problems(text) == ["watcher.yaml:1:1: the file is too large: more than 1048576 bytes"])
    }

    @Test func manyMistakesAreCutOff() {
        let text = "judge:\n" + (0..<5_000).map { "  key\($0)x: 1\n" }.joined()
        #expect(Sample.problems(text).count == 100)
    }

    @Test func bytesThatAreNoTextAreToldWithTheirLine() throws {
        let bytes = Array("fetch:\n  user_agent: ".utf8) + [0xFF, 0xFE, 10]
        #expect(throws: ConfigurationFailure(problems: [ConfigurationProblem(file: "w", line: 2, message: "not UTF-8 text")])) {
            try ConfigurationLoader(credentialsDirectory: nil).decode(bytes, path: "w")
        }
    }

    @Test func aByteOrderMarkIsNoMistake() throws {
        #expect(try Sample.configuration("\u{FEFF}judge: {batch: 7}").judge.batch == 7)
    }

    @Test func aMessageIsOneShortLineWhateverTheFileHolds() {
        let problems = Sample.problems("judge: {batch: \"a\\nb\\e[31m\(String(repeating: "x", count: 500))\"}")
        #expect(problems.count == 1)
        #expect(problems.first?.unicodeScalars.contains { $0.value < 32 } == false)
        #expect((problems.first?.count ?? 0) < 200)
    }
}
