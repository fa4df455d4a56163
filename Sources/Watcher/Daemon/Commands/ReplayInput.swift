import FeedParsing
import Foundation
import Model
import Text

/// Reads the articles of a replay, line by line. A line that cannot be used is told on stderr and passed over.
struct ReplayInput {
    /// Input ids in order: article number n is `names[n - 1]`.
    private(set) var names: [String] = []
    private(set) var isWhole = true

    private let path: String
    private let bytes: [UInt8]
    private var offset = 0
    private var number = 0
    private var clock = Timestamp(seconds: 0)
    private var seen: Set<String> = []
    private let decoder = JSONDecoder()
    private let builder = ArticleBuilder()

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Up to `count` articles, fewer where their lines have more than `bytes`; nil at the end.
    mutating func next(_ count: Int, bytes most: Int) -> [Article]? {
        var articles: [Article] = []
        let start = offset
        while articles.count < count, offset - start < most, let range = nextLine() {
            guard !bytes[range].allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) else { continue }
            if let article = article(in: range) { articles.append(article) }
        }
        return articles.isEmpty && offset >= bytes.count ? nil : articles
    }

    private mutating func nextLine() -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        let start = offset
        let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
        offset = end + 1
        number += 1
        return start..<end
    }

    private struct Record: Decodable {
        var id: String
        var title: String?
        var text: String?
        var html: String?
        var summary: String?
        var url: String?
        var published: String?
        var outlet: String?
        var language: String?

        enum Key: String, CodingKey { case id, title, text, html, summary, url, published, outlet, language }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            // Ids that are numbers are common in exports.
            id = try (try? values.decode(String.self, forKey: .id)) ?? String(try values.decode(Int64.self, forKey: .id))
            title = try values.decodeIfPresent(String.self, forKey: .title)
            text = try values.decodeIfPresent(String.self, forKey: .text)
            html = try values.decodeIfPresent(String.self, forKey: .html)
            // What is only good to have is taken where it can be read.
            summary = try? values.decode(String.self, forKey: .summary)
            url = try? values.decode(String.self, forKey: .url)
            published =
                (try? values.decode(String.self, forKey: .published))
                ?? (try? values.decode(Int64.self, forKey: .published)).map(String.init)
            outlet = try? values.decode(String.self, forKey: .outlet)
            language = try? values.decode(String.self, forKey: .language)
        }
    }

    private mutating func article(in range: Range<Int>) -> Article? {
        let record: Record
        do {
            record = try decoder.decode(Record.self, from: Data(bytes[range]))
        } catch {
            return reject(Self.words(for: error))
        }
        guard !record.id.isEmpty else { return reject("the id is empty") }
        guard record.title != nil || record.text != nil || record.html != nil else {
            return reject("\"\(record.id)\" has none of title, text and html")
        }
        guard seen.insert(record.id).inserted else { return reject("the id \"\(record.id)\" was there before; ids must differ") }
        // As in a feed, a time that cannot be read is none.
        let published = record.published.flatMap { Timestamp(rfc3339: $0) ?? FeedDate.parse($0) }
        clock = published ?? clock
        names.append(record.id)
        var article = builder.article(
            from: entry(record), id: ArticleID(Int64(names.count)), revision: 1,
            context: ArticleBuilder.Context(feed: nil, ingested: clock))
        article.outlet = outlet(record)
        article.published = published
        return article
    }

    private func entry(_ record: Record) -> Entry {
        Entry(
            id: record.id, url: record.url, title: record.title, contentHTML: record.text == nil ? record.html : nil,
            contentText: record.text, summary: record.summary, language: record.language,
            original: original(record))
    }

    /// What a whole page of HTML names as its original.
    private func original(_ record: Record) -> String? {
        guard record.text == nil, let html = record.html, html.contains("canonical") else { return nil }
        return PageExtractor().extract(Array(html.utf8), contentType: "text/html; charset=utf-8", url: record.url ?? "").originalURL
    }

    private func outlet(_ record: Record) -> Outlet {
        if let name = record.outlet, !name.isEmpty { return Outlet(key: OutletName.key(name), name: name) }
        if let host = record.url.flatMap(URLResolver.host) { return Outlet(key: OutletName.key(host), name: host) }
        return .unknown
    }

    private mutating func reject(_ why: String) -> Article? {
        StandardError.write("\(path):\(number): \(why)")
        isWhole = false
        return nil
    }

    private static func words(for error: any Error) -> String {
        guard let error = error as? DecodingError else { return "the line is no JSON object" }
        switch error {
        case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let key = context.codingPath.last?.stringValue
            return key.map { "\"\($0)\" is of the wrong type; a string is needed" } ?? "the line is no JSON object"
        default: return "the line is no JSON object"
        }
    }
}
