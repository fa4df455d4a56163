import Foundation
import Testing

@testable import Daemon

/// Holds config/watcher.yaml to what the program does.
@Suite struct ShippedConfigurationTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../config/watcher.yaml").standardizedFileURL.path
    private let text: String

    init() throws { text = try String(contentsOfFile: Self.path, encoding: .utf8) }

    @Test func itLoadsAndSaysTheSameAsAnEmptyFile() throws {
        #expect(try ConfigurationLoader(credentialsDirectory: nil).load(Self.path) == Configuration())
    }

    @Test func withEveryKeyTakenInItStillLoads() throws {
        // `#key:` is a key put aside; `# words` is a comment. Channels are examples with secrets that are not there.
        let active = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            let body = line.drop { $0 == " " }
            guard body.hasPrefix("#"), body.dropFirst().first?.isLetter == true, !line.contains("#ops:"), !line.contains("#hook:"),
                !line.contains("#members:"), !line.contains("#origin_")
            else {
                return line
            }
            return "  " + body.dropFirst()
        }.joined(separator: "\n")
        let problems = Sample.problems(active)
        #expect(problems.count == 2, "\(problems)")
        #expect(problems.allSatisfy { $0.contains("there is no channel \"ops\"") })
    }

    @Test(arguments: Configuration.sections.flatMap { section in section.keys.map { "\(section.name).\($0.name)" } })
    func everyKeyIsThereWithItsDefaultAndRange(_ name: String) throws {
        let parts = name.split(separator: ".").map(String.init)
        let key = try #require(Configuration.sections.first { $0.name == parts[0] }?.keys.first { $0.name == parts[1] })
        let comment = try #require(self.comment(above: parts[1], in: parts[0]))
        let known = ["null": "none", "[]": "none"][key.defaultText] ?? key.defaultText.trimmingCharacters(in: ["\""])
        let takes = Self.takes(key)
        #expect(comment.contains("Default \(known); takes \(takes)."))
        #expect(comment.contains("(restart)") == key.needsRestart)
    }

    private static func takes(_ key: SectionTable.Key) -> String {
        switch key.name {
        case "allow": "a list of \(key.range)"
        case "default_channels", "channels", "tell": "\(key.range), in a list"
        default: key.range
        }
    }

    /// The comment above a key, as one line.
    private func comment(above key: String, in section: String) -> String? {
        var inSection = false
        var comment: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.hasPrefix(" "), line.hasSuffix(":") { inSection = line == "\(section):" }
            let body = line.drop { $0 == " " }
            if inSection, body.hasPrefix("#\(key):") || body.hasPrefix("\(key):") { return comment.joined(separator: " ") }
            if body.hasPrefix("# ") { comment.append(body.dropFirst(2)) } else { comment = [] }
        }
        return nil
    }
}
