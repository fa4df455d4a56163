import ArgumentParser
import FeedParsing
import Model
import Text

/// `watcherd page`: what full-text reading makes of a web page.
struct PageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Print what full-text reading takes from a web page, as JSON.",
        discussion: """
            One line for each file: title, authors, dates, language, canonical address, text, HTML, why the page counts as closed (paywall),
            and what was left out. Nothing is fetched: save the page first, as with `curl -o page.html URL`.
            """)

    @Argument(help: "Saved pages; - reads stdin.") var files: [String]
    @Option(help: "The Content-Type that the server would send, with its charset.") var contentType: String?
    @Option(help: "The address of the page, against which links are resolved.") var url = "http://localhost/"

    /// Bytes of one page, as the largest that may be set for fetching.
    private static let limit = 64 << 20

    func run() throws {
        do {
            var output = StandardOutput()
            let extractor = PageExtractor(date: FeedDate.parse)
            for file in files {
                let bytes = try BoundedFile.bytes(of: file, limit: Self.limit)
                try output.write(line(extractor.extract(bytes, contentType: contentType, url: url), file: file))
            }
            try output.flush()
        } catch {
            throw error.told()
        }
    }

    private func line(_ page: ExtractedPage, file: String) -> [UInt8] {
        var fields = ["\"file\":\(JSONText.quoted(file))"]
        func add(_ name: String, _ value: String?) { if let value { fields.append("\"\(name)\":\(JSONText.quoted(value))") } }
        add("title", page.title)
        fields.append("\"authors\":[\(page.authors.map(JSONText.quoted).joined(separator: ","))]")
        add("published", page.published?.rfc3339)
        add("modified", page.modified?.rfc3339)
        add("language", page.language)
        add("canonical_url", page.canonicalURL)
        add("summary", page.summary)
        add("paywall", page.paywall)
        add("text", page.text)
        add("html", page.html)
        let removed = page.removed.map { "{\"kind\":\(JSONText.quoted($0.kind)),\"excerpt\":\(JSONText.quoted($0.excerpt))}" }
        fields.append("\"removed\":[\(removed.joined(separator: ","))]")
        return Array("{\(fields.joined(separator: ","))}\n".utf8)
    }
}
