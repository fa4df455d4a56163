import FeedParsing
import Foundation
import Model

/// Whatever bytes arrive: a parsed feed that is written as good JSON, or one typed reason.
enum ParseProperties {
    private static let limits = FeedLimits()

    static func check(_ bytes: [UInt8]) {
        // The first byte stands for what the server said of the document.
        let types = [nil, "application/rss+xml", "text/xml; charset=windows-1252", "application/feed+json", "text/html; charset=utf-16"]
        let type = bytes.first.map { types[Int($0) % types.count] } ?? nil
        let feed: ParsedFeed
        do {
            feed = try FeedParser(limits: limits).parse(bytes, contentType: type, baseURL: "https://news.example/feed")
        } catch {
            FuzzEntry.hold(!error.message.isEmpty && !error.message.contains("\n"), "a failure has one line")
            return
        }
        let other = try? FeedParser(limits: limits, usesLibXMLAlone: true)
            .parse(bytes, contentType: type, baseURL: "https://news.example/feed")
        FuzzEntry.hold(other == feed, "the same feed comes of it whoever reads the XML")
        FuzzEntry.hold(Set(feed.entries.map(\.id)).count == feed.entries.count, "ids are unique within a document")
        let written = JSONFeedWriter().bytes(feed)
        guard let object = try? JSONSerialization.jsonObject(with: Data(written)) as? [String: Any] else {
            return FuzzEntry.hold(false, "what is written is a JSON object")
        }
        FuzzEntry.hold((object["items"] as? [Any])?.count == feed.entries.count, "every entry is written")
        for entry in feed.entries {
            if let html = entry.contentHTML { HTMLProperties.checkSafe(html) }
        }
    }
}
