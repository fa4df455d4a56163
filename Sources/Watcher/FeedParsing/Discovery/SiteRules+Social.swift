/// Sites where people post and discuss.
extension SiteRules {
    /// Subreddits, several joined by `+`, users, multireddits, threads and searches.
    static func reddit(_ page: AddressParts) -> [Feed] {
        guard page.segments.last != ".rss", page.segments.last?.hasSuffix(".rss") != true else { return [] }
        var path = page.segments
        if path.first == "u" { path[0] = "user" }
        let kept = ["q", "restrict_sr", "sort", "t"].compactMap { name in page.parameter(name).map { "\(name)=\($0)" } }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        if path.last == "search" { return [Feed(url: "https://www.reddit.com/" + path.joined(separator: "/") + ".rss" + query)] }
        return [Feed(url: "https://www.reddit.com/" + path.map { $0 + "/" }.joined() + ".rss" + query)]
    }

    static func bluesky(_ page: AddressParts) -> [Feed] {
        guard page.segments.count == 2, page.segments[0] == "profile" else { return [] }
        return [Feed(url: "https://bsky.app/profile/\(page.segments[1])/rss", title: "Posts")]
    }

    static func hackerNews(_ page: AddressParts) -> [Feed] {
        switch page.segments.first {
        case nil, "news": [Feed(url: "https://news.ycombinator.com/rss", title: "Hacker News")]
        case "show": [Feed(url: "https://news.ycombinator.com/showrss", title: "Show HN")]
        default: []
        }
    }

    static func lobsters(_ page: AddressParts) -> [Feed] {
        guard let first = page.segments.first else { return [Feed(url: "https://lobste.rs/rss", title: "Lobsters")] }
        guard ["t", "domains", "~"].contains(first), page.segments.count == 2, !page.segments[1].hasSuffix(".rss") else { return [] }
        return [Feed(url: "https://lobste.rs/\(first)/\(page.segments[1]).rss")]
    }

    static func pinterest(_ page: AddressParts) -> [Feed] {
        guard let user = page.segments.first, !["pin", "ideas", "search"].contains(user), page.segments.last?.hasSuffix(".rss") != true
        else { return [] }
        let board = page.segments.count > 1 ? "/\(page.segments[1]).rss" : "/feed.rss"
        return [Feed(url: "https://www.pinterest.com/\(user)\(board)")]
    }

    /// A profile (`/@name`, `/users/name`) or a hashtag on any host, since Mastodon runs everywhere. A profile seen from another server
    /// (`/@name@host`) has its feed at home.
    static func mastodon(_ page: AddressParts) -> [Feed] {
        let path = page.segments.first == "web" ? Array(page.segments.dropFirst()) : page.segments
        guard let last = path.last, !last.hasSuffix(".rss"), !last.hasSuffix(".atom") else { return [] }
        let site = "\(page.scheme)://\(page.host)"
        if path.count == 1, last.hasPrefix("@"), last.utf8.count > 1 {
            let parts = last.dropFirst().split(separator: "@")
            return parts.count == 2 ? [Feed(url: "https://\(parts[1])/@\(parts[0]).rss")] : [Feed(url: "\(site)/\(last).rss")]
        }
        guard path.count == 2, ["users", "tags"].contains(path[0]) else { return [] }
        return [Feed(url: "\(site)/\(path[0])/\(last).rss")]
    }

    /// A community or a user of a Lemmy server.
    static func lemmy(_ page: AddressParts) -> [Feed] {
        guard page.segments.count == 2, ["c", "u"].contains(page.segments[0]) else { return [] }
        return [Feed(url: "\(page.scheme)://\(page.host)/feeds/\(page.segments[0])/\(page.segments[1]).xml?sort=New")]
    }
}
