/// Where well-known sites keep the feeds of their pages.
enum SiteRules {
    struct Feed: Equatable {
        var url: String
        var title: String?
    }

    static func feeds(_ page: AddressParts) -> [Feed] {
        if page.isWithin("youtube.com") { return youTube(page) }
        if page.isWithin("reddit.com") { return reddit(page) }
        if page.host == "github.com" || page.host == "www.github.com" { return gitHub(page.segments) }
        if page.isWithin("medium.com") { return medium(page) }
        if page.isWithin("substack.com"), page.host != "substack.com" { return [Feed(url: "https://\(page.host)/feed")] }
        if page.isWithin("tumblr.com"), page.host != "www.tumblr.com" { return [Feed(url: "https://\(page.host)/rss")] }
        if page.host == "bsky.app" { return bluesky(page.segments) }
        if page.isWithin("gitlab.com") { return gitLab(page.segments) }
        return mastodon(page)
    }

    private static func youTube(_ page: AddressParts) -> [Feed] {
        let base = "https://www.youtube.com/feeds/videos.xml?"
        if let list = page.parameter("list") { return [Feed(url: base + "playlist_id=" + list, title: "Playlist")] }
        guard page.segments.count >= 2 else { return [] }
        switch page.segments[0] {
        case "channel": return [Feed(url: base + "channel_id=" + page.segments[1], title: "Channel")]
        case "user": return [Feed(url: base + "user=" + page.segments[1], title: "Channel")]
        // Handles (/@name) and /c/name show their channel only in the page's own links.
        default: return []
        }
    }

    private static func reddit(_ page: AddressParts) -> [Feed] {
        let path = page.segments.joined(separator: "/")
        if path.hasSuffix(".rss") { return [] }
        let sort = page.parameter("sort").map { "?sort=" + $0 } ?? ""
        return [Feed(url: "https://www.reddit.com/" + (path.isEmpty ? "" : path + "/") + ".rss" + sort)]
    }

    private static func gitHub(_ path: [String]) -> [Feed] {
        guard let owner = path.first, !["features", "topics", "trending", "orgs", "settings", "login"].contains(owner) else { return [] }
        guard path.count > 1 else { return [Feed(url: "https://github.com/\(owner).atom", title: "Activity")] }
        let base = "https://github.com/\(owner)/\(path[1])"
        let releases = Feed(url: base + "/releases.atom", title: "Releases")
        let tags = Feed(url: base + "/tags.atom", title: "Tags")
        let branch = path.count > 3 ? "/" + path[3...].joined(separator: "/") : ""
        let commits = Feed(url: base + "/commits\(branch).atom", title: "Commits")
        switch path.count > 2 ? path[2] : "" {
        case "releases": return [releases]
        case "tags": return [tags]
        case "commits", "tree": return [commits]
        case "": return [releases, commits, tags]
        default: return []
        }
    }

    private static func gitLab(_ path: [String]) -> [Feed] {
        guard path.count >= 2, !path.contains("-") else { return [] }
        let base = "https://gitlab.com/" + path.joined(separator: "/")
        return [Feed(url: base + "/-/releases.atom", title: "Releases"), Feed(url: base + "/-/tags?format=atom", title: "Tags")]
    }

    private static func medium(_ page: AddressParts) -> [Feed] {
        guard page.host == "medium.com" || page.host == "www.medium.com" else { return [Feed(url: "https://\(page.host)/feed")] }
        guard let first = page.segments.first, first != "feed" else { return [] }
        return [Feed(url: "https://medium.com/feed/" + first)]
    }

    private static func bluesky(_ path: [String]) -> [Feed] {
        guard path.count >= 2, path[0] == "profile" else { return [] }
        return [Feed(url: "https://bsky.app/profile/\(path[1])/rss")]
    }

    /// A profile (`/@name`) on any host, since Mastodon runs everywhere.
    private static func mastodon(_ page: AddressParts) -> [Feed] {
        guard page.segments.count == 1, let name = page.segments.first, name.hasPrefix("@"), name.utf8.count > 1, !name.hasSuffix(".rss"),
            !page.isWithin("tiktok.com"), !page.isWithin("threads.net")
        else { return [] }
        return [Feed(url: "\(page.scheme)://\(page.host)/\(name).rss")]
    }
}
