import Testing
import Text

@Suite struct TextChangesTests {
    private func changes(_ old: String, _ new: String) -> [String] {
        TextChanges.between(old, new).map { ($0.kind == .removed ? "-" : "+") + $0.text }
    }

    @Test(arguments: [
        ("One. Two. Three.", "One. Two. Three.", []),
        ("One. Two. Three.", "One. 2. Three.", ["-Two.", "+2."]),
        ("One. Three.", "One. Two. Three.", ["+Two."]),
        ("One. Two. Three.", "One. Three.", ["-Two."]),
        ("A\nB\nC\nD", "B\nX\nD", ["-A", "-C", "+X"]),
        ("", "New.", ["+New."]),
        ("Spaces   count\tnot.", "Spaces count not.", []),
        ("第一句。第二句。", "第一句。第三句。", ["-第二句。", "+第三句。"]),
        ("Version 1.2 is out.", "Version 1.3 is out.", ["-Version 1.2 is out.", "+Version 1.3 is out."]),
    ])
    func differences(_ old: String, _ new: String, _ expected: [String]) {
        #expect(changes(old, new) == expected)
    }

    @Test func textsThatDifferBeyondMeasureAreReplacedWhole() {
        let old = (0..<900).map { "old \($0)" }.joined(separator: "\n")
        let new = (0..<700).map { "new \($0)" }.joined(separator: "\n")
        let found = TextChanges.between("same\n" + old, "same\n" + new)
        #expect(found.count == 1600)
        #expect(found.first == TextChanges.Change(.removed, "old 0"))
    }
}
