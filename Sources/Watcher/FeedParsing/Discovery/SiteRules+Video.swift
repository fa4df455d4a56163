/// Sites of videos.
extension SiteRules {
    static let youTubeFeed = "https://www.youtube.com/feeds/videos.xml?"

    /// Handles (`/@name`) and `/c/name` show their channel only in the page itself; see `YouTubePage`.
    static func youTube(_ page: AddressParts) -> [Feed] {
        if let list = page.parameter("list") { return [Feed(url: youTubeFeed + "playlist_id=" + list, title: "Playlist")] }
        guard page.segments.count >= 2 else { return [] }
        return switch page.segments[0] {
        case "channel": [Feed(url: youTubeFeed + "channel_id=" + page.segments[1], title: "Channel")]
        case "user": [Feed(url: youTubeFeed + "user=" + page.segments[1], title: "Channel")]
        default: []
        }
    }

    static func vimeo(_ page: AddressParts) -> [Feed] {
        let path = page.segments.filter { $0 != "videos" }
        guard let first = path.first, path.last != "rss", !first.allSatisfy(\.isNumber) else { return [] }
        if ["channels", "groups"].contains(first) {
            return path.count > 1 ? [Feed(url: "https://vimeo.com/\(first)/\(path[1])/videos/rss", title: "Videos")] : []
        }
        return path.count == 1 ? [Feed(url: "https://vimeo.com/\(first)/videos/rss", title: "Videos")] : []
    }

    static func dailymotion(_ page: AddressParts) -> [Feed] {
        guard page.segments.count == 1, let name = page.segments.first, name != "rss" else { return [] }
        return [Feed(url: "https://www.dailymotion.com/rss/user/\(name)", title: "Videos")]
    }
}
