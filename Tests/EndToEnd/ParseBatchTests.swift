import Foundation
import Testing

/// `watcherd parse --batch` over the conformance corpus: a line for every file, in order, whatever the files hold.
@Suite struct ParseBatchTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FeedParsing/Corpus")

    @Test(.timeLimit(.minutes(1)), arguments: ["broken", "encodings", "gzip", "not-feeds", "json-feed", "versions"])
    func aLineForEveryFile(_ family: String) async throws {
        let folder = Self.corpus.appendingPathComponent(family).path
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
            if family == "not-feeds" { #expect(isError, "\(line)") }
        }
    }

    @Test(.timeLimit(.minutes(1))) func whatIsNoFeedIsOneLineWithItsPlace() async throws {
        let file = Self.corpus.appendingPathComponent("encodings/ebcdic.xml").path
        let answer = try await Program.run(Program.watcherd, ["parse", file])
        #expect(answer.status == 65)
        #expect(answer.output.isEmpty)
        #expect(answer.errorLines.count == 1)
        #expect(answer.errors.contains("\(file):1: the document is in EBCDIC (cp037)"))
    }
}
