import Testing

@Suite struct SourceRuleTests {
    @Test(arguments: SourceRules.all)
    func holdsForEveryFile(_ rule: SourceRule) {
        let files = SwiftCode.all.filter { file in rule.folders.contains { file.path.hasPrefix("\($0)/") } }
        #expect(!files.isEmpty)
        #expect(files.flatMap(rule.violations) == [])
    }

    /// The habit that lets people find a type; some files hold a few small types of one subject.
    @Test func filesAreNamedAfterATypeInThem() {
        let files = SwiftCode.all.filter { $0.path.hasPrefix("Sources/") }
        let others = files.filter { !FileName.matches($0) }.map(\.path)
        #expect(Double(others.count) <= 0.1 * Double(files.count), "\(others)")
    }

    // MARK: - The rules themselves

    @Test(arguments: [
        (SourceRules.length, "A.swift", String(repeating: "\n", count: 501), [501]),
        (SourceRules.length, "A.swift", String(repeating: "let a = 1\n", count: 500), []),
        (SourceRules.access, "A.swift", "package struct A {\n    public var a = 1\n}\n", [2]),
        (SourceRules.access, "A.swift", "@inlinable public func a() {}\n", [1]),
        (SourceRules.access, "A.swift", "let public = open(path)\nopen += 1\n// public\n", []),
        (SourceRules.access, "A.swift", "open class A {\n    open override func b() {}\n}\n", [1, 2]),
        (SourceRules.unchecked, "A.swift", "final class A: @unchecked Sendable {}\n", [1]),
        (SourceRules.unchecked, "A.swift", "/// Locked.\n@frozen\nfinal class A: @unchecked Sendable {}\n", []),
        (SourceRules.traps, "A.swift", "let a = try! b()\nlet c = d as! E\nfatalError(\"no\")\n", [1, 2, 3]),
        (SourceRules.traps, "A.swift", "// A literal always parses.\nlet a = try! b()\nlet c = \"try! it\"\n", []),
        (SourceRules.tasks, "A.swift", "Task { await a() }\nTask.detached { }\nTask<Void, Never>(priority: .high) { }\n", [1, 2, 3]),
        (SourceRules.tasks, "A.swift", "group.addTask { await a() }\nlet task: Task<Void, Never>\nif Task.isCancelled { }\n", []),
        (SourceRules.leftovers, "A.swift", "let a = 1  /" + "/ TODO: more\n", [1]),
        (SourceRules.leftovers, "A.swift", "let todo = \"TODO\"\n", []),
        (SourceRules.sleeps, "A.swift", "try await Task.sleep(for: .seconds(1))\nusleep(10)\n", [1, 2]),
        (SourceRules.sleeps, "A.swift", "let sleeper = Sleeper()\n\"\"\"\nsleep(1)\n\"\"\"\n", []),
        (SourceRules.buckets, "Sources/A/Helpers/B.swift", "", [1]), (SourceRules.buckets, "Sources/A/Utils.swift", "", [1]),
        (SourceRules.buckets, "Sources/A/ServiceManager.swift", "", []),
    ])
    func findsWhatBreaksIt(_ rule: SourceRule, _ path: String, _ text: String, _ expected: [Int]) {
        #expect(rule.broken(SwiftCode(path: path, text: text)) == expected)
    }

    @Test(arguments: [
        ("a // b\nc", "a \nc"), ("a /* b /* c */\n d */ e", "a \n e"), (#"let a = "// b" + c"#, #"let a = "" + c"#),
        (##"let a = #"b " c"# + d"##, ##"let a = "" + d"##), (#"let a = "b \" c" + d"#, #"let a = "" + d"#),
        (#"let a = "\\" + d"#, #"let a = "" + d"#), ("let a = \"\"\"\n  b \" c\n  \"\"\" + d", "let a = \"\"\n\n + d"),
        (#"let a = "" + d"#, #"let a = "" + d"#), (#"let a = "\(b ? "c" : "// \(d)") e" + f"#, #"let a = "" + f"#),
    ])
    func commentsAndTextsAreNoCode(_ text: String, _ expected: String) {
        var scanner = CodeScanner(text)
        #expect(String(decoding: scanner.code(), as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("A/Feed.swift", "struct Feed {}", true), ("A/Feed+Text.swift", "extension Feed {}", true),
        ("A/Feed.swift", "struct Feeds {}", false),
        ("A/Feed.swift", "// struct Feed", false), ("A/Node+Reading.swift", "extension Yams.Node {}", true),
    ])
    func aNameMatchesWhatIsDeclared(_ path: String, _ text: String, _ expected: Bool) {
        #expect(FileName.matches(SwiftCode(path: path, text: text)) == expected)
    }
}
