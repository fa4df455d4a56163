import FoundationEssentials
import Testing

@Suite struct ConformanceTests {
    @Test(arguments: Corpus.cases)
    func behaves(_ one: ConformanceCase) throws {
        let problems = try #require(Corpus.problems[one.testDescription])
        #expect(problems.isEmpty, "\(problems)")
    }

    @Test("every document is listed, every listed document is there")
    func listsAndFoldersAgree() {
        for family in Corpus.families {
            let listed = Corpus.cases.filter { $0.family == family && $0.pieces == nil }.map(\.file).sorted()
            #expect(listed == Corpus.contents(of: Corpus.folder.appending(path: family)))
        }
    }

    /// What `make conformance` shows.
    @Test func countsByFamily() {
        var lines: [String] = []
        var total = (passed: 0, all: 0)
        for family in Corpus.families {
            let cases = Corpus.cases.filter { $0.family == family }
            let passed = cases.filter { Corpus.problems[$0.testDescription] == [] }.count
            total = (total.passed + passed, total.all + cases.count)
            lines.append(row(family, passed, cases.count))
        }
        print((["conformance by family:"] + lines + [row("all", total.passed, total.all)]).joined(separator: "\n"))
        #expect(total.all >= 500)
        #expect(total.passed == total.all)
    }

    private func row(_ name: String, _ passed: Int, _ all: Int) -> String {
        "  " + name + String(repeating: " ", count: max(1, 16 - name.count)) + "\(passed) of \(all)"
    }
}
