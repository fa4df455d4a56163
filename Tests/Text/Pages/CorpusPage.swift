import Foundation
import Testing

@testable import Text

/// A page of the corpus with what is to be read from it: headers, then `=== text` and the expected text, then `=== html` and the page.
struct CorpusPage: CustomTestStringConvertible {
    var name: String
    var headers: [String: String]
    var text: String
    var html: String

    var testDescription: String { name }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    static let all: [CorpusPage] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.sorted().compactMap { try? CorpusPage($0) }
    }()

    init(_ file: String) throws {
        let whole = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        let parts = whole.components(separatedBy: "\n=== ")
        try #require(parts.count == 3)
        name = file
        headers = Dictionary(
            parts[0].split(separator: "\n").map { line in
                let halves = line.components(separatedBy: ": ")
                return (halves[0], halves.dropFirst().joined(separator: ": "))
            }
        ) { first, _ in first }
        text = String(parts[1].dropFirst("text\n".count))
        html = String(parts[2].dropFirst("html\n".count))
    }

    /// The page's bytes as its server would send them.
    var bytes: [UInt8] {
        guard headers["encoding"] == "windows-1251" else { return Array(html.utf8) }
        return Array(html.data(using: .windowsCP1251) ?? Data())
    }

    var url: String { headers["url"] ?? "http://page.example/" }

    func extracted() -> ExtractedPage { PageExtractor().extract(bytes, contentType: "text/html", url: url) }
}
