import Testing

/// Holds docs/MANNERS.md to its word: every rule stands there, and each test that it names exists.
@Suite struct MannersTableTests {
    private let rows: [(rule: String, tests: [String])]

    init() throws {
        rows = try PackageRoot.text("docs/MANNERS.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
            guard cells.count == 3, cells[0].contains(/^[CPRH][0-9]{2}$/) else { return nil }
            return (cells[0], cells[2].matches(of: /`([^`]+)`/).map { String($0.1) })
        }
    }

    @Test(arguments: [("C", 19), ("P", 19), ("R", 9), ("H", 8)]) func everyRuleStandsThere(letter: String, count: Int) {
        let wanted = (1...count).map { "\(letter)\($0 < 10 ? "0" : "")\($0)" }
        #expect(rows.map(\.rule).filter { $0.hasPrefix(letter) } == wanted)
    }

    @Test func everyRuleHasATestThatExists() throws {
        let files = PackageRoot.swiftFiles(in: "Tests")
        for row in rows {
            #expect(!row.tests.isEmpty, "\(row.rule)")
            for test in row.tests {
                let names = test.split(separator: "/").map(String.init)
                try #require(names.count == 2, "\(test)")
                let file = try #require(files.first { $0.hasSuffix("/\(names[0]).swift") }, "no suite for \(test)")
                let text = try PackageRoot.text(file)
                #expect(text.contains("func \(names[1])("), "\(test)")
                if !row.rule.hasPrefix("H"), names[1].first?.isUppercase == true { #expect(names[1].contains(row.rule), "\(test)") }
            }
        }
    }
}
