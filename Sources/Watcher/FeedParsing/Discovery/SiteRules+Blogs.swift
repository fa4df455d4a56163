/// Sites of blogs, papers and news.
extension SiteRules {
    static let blogspot = ["blogspot.com", "blogspot.de", "blogspot.co.uk", "blogspot.fr", "blogspot.in", "blogspot.jp"]

    static func medium(_ page: AddressParts) -> [Feed] {
        guard page.host == "medium.com" || page.host == "www.medium.com" else { return [Feed(url: "https://\(page.host)/feed")] }
        guard let first = page.segments.first, first != "feed", first != "m" else { return [] }
        guard first == "tag" else { return [Feed(url: "https://medium.com/feed/" + first)] }
        return page.segments.count > 1 ? [Feed(url: "https://medium.com/feed/tag/" + page.segments[1])] : []
    }

    static func substack(_ page: AddressParts) -> [Feed] {
        guard page.host != "substack.com", page.host != "www.substack.com" else { return [] }
        return [Feed(url: "https://\(page.host)/feed")]
    }

    /// A blog, or one of its categories or tags.
    static func wordPress(_ page: AddressParts) -> [Feed] {
        guard page.host != "wordpress.com", page.host != "www.wordpress.com", page.segments.last != "feed" else { return [] }
        let part =
            ["category", "tag", "author"].contains(page.segments.first ?? "") ? page.segments.prefix(2).map { $0 + "/" }.joined() : ""
        return [Feed(url: "https://\(page.host)/\(part)feed/")]
    }

    static func blogger(_ page: AddressParts) -> [Feed] {
        page.segments.first == "feeds" || page.host.hasPrefix("www.") ? [] : [Feed(url: "https://\(page.host)/feeds/posts/default")]
    }

    static func tumblr(_ page: AddressParts) -> [Feed] {
        guard page.segments.last != "rss" else { return [] }
        if page.host == "www.tumblr.com" || page.host == "tumblr.com" {
            guard let name = page.segments.first, !["explore", "tagged", "search", "dashboard"].contains(name) else { return [] }
            return [Feed(url: "https://\(name).tumblr.com/rss")]
        }
        let isTag = page.segments.first == "tagged" && page.segments.count == 2
        return [Feed(url: "https://\(page.host)/\(isTag ? "tagged/\(page.segments[1])/" : "")rss")]
    }

    static func devTo(_ page: AddressParts) -> [Feed] {
        guard let first = page.segments.first else { return [Feed(url: "https://dev.to/feed")] }
        if first == "t", page.segments.count > 1 { return [Feed(url: "https://dev.to/feed/tag/\(page.segments[1])")] }
        return page.segments.count == 1 && first != "feed" ? [Feed(url: "https://dev.to/feed/\(first)")] : []
    }

    static func hashnode(_ page: AddressParts) -> [Feed] { [Feed(url: "https://\(page.host)/rss.xml")] }

    static func arXiv(_ page: AddressParts) -> [Feed] {
        guard page.segments.count >= 2, ["list", "archive"].contains(page.segments[0]), !page.host.hasPrefix("rss.") else { return [] }
        return [Feed(url: "https://rss.arxiv.org/rss/\(page.segments[1])", title: page.segments[1])]
    }

    /// The front page, topics, sections and searches; language and country stay as they are in the address.
    static func googleNews(_ page: AddressParts) -> [Feed] {
        guard page.segments.first != "rss", !["articles", "read"].contains(page.segments.first ?? "") else { return [] }
        let path = page.segments.filter { $0 != "home" }.map { "/" + $0 }.joined()
        let kept = ["q", "hl", "gl", "ceid"].compactMap { name in page.parameter(name).map { "\(name)=\($0)" } }
        return [Feed(url: "https://news.google.com/rss\(path)" + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")))]
    }

    static func steam(_ page: AddressParts) -> [Feed] {
        guard page.segments.count >= 2, ["app", "news"].contains(page.segments[0]), let app = page.segments.first(where: { Int($0) != nil })
        else { return [] }
        return [Feed(url: "https://store.steampowered.com/feeds/news/app/\(app)", title: "News")]
    }
}
