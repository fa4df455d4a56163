import Foundation
import Testing

/// `watcherd parse --batch` over the conformance corpus: a line for every file, in order, whatever the files hold.
@Suite struct ParseBatchTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FeedParsing/Corpus")

    /// Links to all documents in one folder, each named after its family.
    private static func gathered() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watcher-corpus-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for family in try FileManager.default.contentsOfDirectory(atPath: corpus.path) where !family.hasSuffix(".jsonl") {
            let documents = corpus.appendingPathComponent(family).path
            for name in try FileManager.default.contentsOfDirectory(atPath: documents) {
                let link = "\(folder)/\(family)-\(name)"
                try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(documents)/\(name)")
            }
        }
        return folder
    }

    @Test(.timeLimit(.minutes(5))) func aLineForEveryFile() async throws {
        let folder = try Self.gathered()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let answer = try await Program.run(Program.watcherd, ["parse", "--batch", folder])
        #expect(answer.status == 0)
        #expect(answer.errors.isEmpty)
        let lines = try answer.output.split(separator: "\n").map { try JSONObject(String($0)) }
        #expect(lines.map(\.["file"].string) == names)
        for line in lines {
            let isFeed = line["feed"]["version"].string == "https://jsonfeed.org/version/1.1" && line["error"].isNull
            let isError = line["feed"].isNull && line["error"]["code"].string != nil && line["error"]["message"].string != nil
            #expect(isFeed != isError, "\(line)")
            if line["file"].string?.hasPrefix("not-feeds-") ?? false { #expect(isError, "\(line)") }
        }
    }

    @Test(.timeLimit(.minutes(5))) func whatIsNoFeedIsOneLineWithItsPlace() async throws {
        let file = Self.corpus.appendingPathComponent("encodings/ebcdic.xml").path
        let answer = try await Program.run(Program.watcherd, ["parse", file])
        #expect(answer.status == 65)
        #expect(answer.output.isEmpty)
        #expect(answer.errorLines.count == 1)
        #expect(answer.errors.contains("\(file):1: the document is in EBCDIC (cp037)"))
    }
}
