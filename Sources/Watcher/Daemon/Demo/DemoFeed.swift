import Model

/// One outlet's feed document in its format.
struct DemoFeed {
    var outlet: DemoNews.Outlet
    var items: [(item: DemoNews.Item, time: Timestamp)]

    var contentType: String {
        switch outlet.format {
        case .rss: "application/rss+xml; charset=utf-8"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    var text: String {
        switch outlet.format {
        case .rss: rss
        case .atom: atom
        case .json: json
        }
    }

    private func link(_ item: DemoNews.Item) -> String { "\(home)\(item.slug)" }

    private var home: String { "https://\(outlet.path.prefix { $0 != "/" }).example/" }

    private var rss: String {
        let entries = items.map { item, time in
            "<item><title>\(escaped(item.title))</title><link>\(link(item))</link><guid>\(link(item))</guid>"
                + "<pubDate>\(time.rfc3339)</pubDate><description>\(escaped("<p>\(item.text)</p>"))</description></item>"
        }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(outlet.name)</title><link>\(home)</link>"
            + "<description>News</description>\(entries.joined())</channel></rss>"
    }

    private var atom: String {
        let entries = items.map { item, time in
            "<entry><id>\(link(item))</id><title>\(escaped(item.title))</title><link href=\"\(link(item))\"/>"
                + "<updated>\(time.rfc3339)</updated><content type=\"html\">\(escaped("<p>\(item.text)</p>"))</content></entry>"
        }
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>\(outlet.name)</title><id>\(home)</id><link href=\"\(home)\"/>"
            + "\(entries.joined())</feed>"
    }

    private var json: String {
        let entries = items.map { item, time in
            "{\"id\":\(JSONText.quoted(link(item))),\"url\":\(JSONText.quoted(link(item))),\"title\":\(JSONText.quoted(item.title)),"
                + "\"content_text\":\(JSONText.quoted(item.text)),\"date_published\":\"\(time.rfc3339)\"}"
        }
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\(JSONText.quoted(outlet.name)),"
            + "\"home_page_url\":\(JSONText.quoted(home)),\"items\":[\(entries.joined(separator: ","))]}"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
