import FoundationEssentials

/// The conformance corpus: a list and a folder of documents per family, in `Tests/FeedParsing/Corpus`.
enum Corpus {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

    /// By family, in order.
    static let families: [String] = contents(of: folder).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }

    static let cases: [ConformanceCase] = families.flatMap { family in
        let text = (try? String(contentsOf: folder.appending(path: "\(family).jsonl"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            do {
                var one = try JSONDecoder().decode(ConformanceCase.self, from: Data(line.utf8))
                one.family = family
                return one
            } catch {
                // Shows up as a failing case.
                return ConformanceCase(file: "unreadable line", quirk: "\(error)", expect: ["readable": .bool(true)], family: family)
            }
        }
    }

    /// What is wrong with each case, by its description: they are run once for all tests.
    static let problems: [String: [String]] = Dictionary(
        cases.map { one in
            let problems = (try? one.problems()) ?? ["the case cannot be read"]
            return (one.testDescription, problems)
        }, uniquingKeysWith: { $0 + $1 + ["listed twice"] })

    /// Sorted names within a folder; none where there is no folder.
    static func contents(of folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
