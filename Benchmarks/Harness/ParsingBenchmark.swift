import FeedParsing

/// Feeds: bare SAX, our parser from bytes to a whole `ParsedFeed` with sanitised bodies, and the same with its JSON written.
/// `parsing FOLDER [ROUNDS]`.
enum ParsingBenchmark {
    static func run(_ arguments: [String]) throws -> [Figures] {
        let documents = try Material.files(in: arguments.first ?? ".")
        let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 9
        let bytes = documents.reduce(0) { $0 + $1.count }
        let markup = documents.filter { $0.first { !" \t\r\n\u{FEFF}".utf8.contains($0) } != UInt8(ascii: "{") }
        let markupBytes = markup.reduce(0) { $0 + $1.count }
        var entries = 0
        func parse(_ documents: [[UInt8]], _ parser: FeedParser = FeedParser(), _ use: (ParsedFeed) -> Void) {
            entries = 0
            for document in documents {
                guard let feed = try? parser.parse(document, baseURL: "https://feeds.example/") else { continue }
                entries += feed.entries.count
                use(feed)
            }
        }
        let bare = Measurement.median(rounds: rounds) { for document in markup { BareSAX.parse(document) } }
        let ofMarkup = Measurement.median(rounds: rounds) { parse(markup) { _ in } }
        let byLibXML = Measurement.median(rounds: rounds) { parse(markup, FeedParser(usesLibXMLAlone: true)) { _ in } }
        let parsed = Measurement.median(rounds: rounds) { parse(documents) { _ in } }
        var length = 0
        let written = Measurement.median(rounds: rounds) { parse(documents) { length = max(length, JSONFeedWriter().bytes($0).count) } }
        return [
            Figures(what: "bare SAX", seconds: bare, bytes: markupBytes, items: markup.count),
            Figures(what: "parsed, markup only", seconds: ofMarkup, bytes: markupBytes, items: entries),
            Figures(what: "parsed, markup only, by libxml2 alone", seconds: byLibXML, bytes: markupBytes, items: entries),
            Figures(what: "parsed", seconds: parsed, bytes: bytes, items: entries),
            Figures(what: "parsed and written as JSON", seconds: written, bytes: bytes, items: entries),
        ]
    }
}
