/// Where well-known sites keep the feeds of their pages, so that no request is needed to find them.
enum SiteRules {
    struct Feed: Equatable {
        var url: String
        var title: String?
    }

    /// By the site's domain. Empty for other sites, and for pages that have no feed or are one.
    static func feeds(_ page: AddressParts) -> [Feed] {
        for (domains, rule) in rules where domains.contains(where: page.isWithin) { return rule(page) }
        return []
    }

    /// By the shape of the path, whoever runs the site: what is worth a try where a page names no feed.
    static func likelyFeeds(_ page: AddressParts) -> [Feed] {
        guard feeds(page).isEmpty, !rules.contains(where: { $0.domains.contains(where: page.isWithin) }) else { return [] }
        return mastodon(page) + lemmy(page)
    }

    private static let rules: [(domains: [String], rule: @Sendable (AddressParts) -> [Feed])] = [
        (["youtube.com"], youTube), (["vimeo.com"], vimeo), (["dailymotion.com"], dailymotion),
        (["reddit.com"], reddit), (["bsky.app"], bluesky), (["news.ycombinator.com"], hackerNews), (["lobste.rs"], lobsters),
        (["pinterest.com"], pinterest), (["tiktok.com", "threads.net", "threads.com", "x.com", "twitter.com", "instagram.com"], none),
        (["gist.github.com"], gists), (["github.com"], gitHub), (["gitlab.com"], gitLab), (["codeberg.org", "gitea.com"], forgejo),
        (["git.sr.ht"], sourceHut), (["pypi.org"], packageIndex), (["crates.io"], crates),
        (["stackoverflow.com", "stackexchange.com", "serverfault.com", "superuser.com", "askubuntu.com", "mathoverflow.net"], questions),
        (["medium.com"], medium), (["substack.com"], substack), (["wordpress.com"], wordPress), (["tumblr.com"], tumblr),
        (["dev.to"], devTo), (["hashnode.dev"], hashnode), (["arxiv.org"], arXiv), (["news.google.com"], googleNews),
        (["store.steampowered.com"], steam), (blogspot, blogger),
    ]

    /// Sites that have no feeds, though their paths look like those of sites that have.
    private static func none(_ page: AddressParts) -> [Feed] { [] }
}
