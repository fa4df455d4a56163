import Testing

/// Holds docs/SAFETY.md to its word: every line stands there, and each test that it names exists.
@Suite struct SafetyTableTests {
    private let rows: [(line: String, tests: [String])]

    init() throws {
        rows = try PackageRoot.text("docs/SAFETY.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
            guard cells.count == 4, cells[0].contains(/^S[0-9]{2}$/) else { return nil }
            return (cells[0], cells[3].matches(of: /`([^`]+)`/).map { String($0.1) })
        }
    }

    @Test func everyLineStandsThere() {
        #expect(rows.map(\.line) == (1...28).map { "S\($0 < 10 ? "0" : "")\($0)" })
    }

    @Test func everyLineHasATestThatExists() throws {
        let files = PackageRoot.swiftFiles(in: "Tests")
        for row in rows {
            #expect(!row.tests.isEmpty, "\(row.line)")
            for test in row.tests {
                let names = test.split(separator: "/").map(String.init)
                try #require(names.count == 2, "\(test)")
                let file = try #require(files.first { $0.hasSuffix("/\(names[0]).swift") }, "no suite for \(test)")
                #expect(try PackageRoot.text(file).contains("func \(names[1])("), "\(test)")
            }
        }
    }
}
