/// Sites of code and of questions about it.
extension SiteRules {
    private static let noOwners: Set<String> = [
        "features", "topics", "trending", "settings", "login", "explore", "marketplace", "sponsors", "collections", "search", "about",
        "pricing", "security", "notifications", "new", "join", "enterprise",
    ]

    static func gitHub(_ page: AddressParts) -> [Feed] {
        let path = page.segments.first == "orgs" ? Array(page.segments.dropFirst().prefix(1)) : page.segments
        guard page.host == "github.com" || page.host == "www.github.com", let owner = path.first, !noOwners.contains(owner),
            path.last?.hasSuffix(".atom") != true
        else { return [] }
        guard path.count > 1 else { return [Feed(url: "https://github.com/\(owner).atom", title: "Activity")] }
        let name = path[1].hasSuffix(".git") ? String(path[1].dropLast(4)) : path[1]
        let base = "https://github.com/\(owner)/\(name)"
        let releases = Feed(url: base + "/releases.atom", title: "Releases")
        let tags = Feed(url: base + "/tags.atom", title: "Tags")
        let branch = path.count > 3 ? "/" + path[3...].joined(separator: "/") : ""
        let commits = Feed(url: base + "/commits\(branch).atom", title: "Commits")
        return switch path.count > 2 ? path[2] : "" {
        case "releases": [releases]
        case "tags": [tags]
        case "commits", "tree", "blob": [commits]
        case "wiki": [Feed(url: base + "/wiki.atom", title: "Wiki")]
        case "": [releases, commits, tags]
        default: []
        }
    }

    static func gists(_ page: AddressParts) -> [Feed] {
        guard page.segments.count == 1, let owner = page.segments.first, !owner.hasSuffix(".atom") else { return [] }
        return [Feed(url: "https://gist.github.com/\(owner).atom", title: "Gists")]
    }

    static func gitLab(_ page: AddressParts) -> [Feed] {
        guard page.host == "gitlab.com", let last = page.segments.last, !last.hasSuffix(".atom"), page.parameter("format") == nil else {
            return []
        }
        guard page.segments.count > 1 else { return [Feed(url: "https://gitlab.com/\(last).atom", title: "Activity")] }
        let mark = page.segments.firstIndex(of: "-") ?? page.segments.endIndex
        let base = "https://gitlab.com/" + page.segments[..<mark].joined(separator: "/")
        let place = Array(page.segments[mark...].dropFirst())
        let releases = Feed(url: base + "/-/releases.atom", title: "Releases")
        let tags = Feed(url: base + "/-/tags?format=atom", title: "Tags")
        switch place.first {
        case nil: return [releases, tags]
        case "releases": return [releases]
        case "tags": return [tags]
        case "commits" where place.count > 1, "tree" where place.count > 1:
            return [Feed(url: base + "/-/commits/" + place[1...].joined(separator: "/") + "?format=atom", title: "Commits")]
        default: return []
        }
    }

    /// Forgejo and Gitea, on the two largest hosts.
    static func forgejo(_ page: AddressParts) -> [Feed] {
        guard let owner = page.segments.first, page.segments.last?.hasSuffix(".rss") != true else { return [] }
        let site = "https://\(page.host)"
        guard page.segments.count > 1 else { return [Feed(url: "\(site)/\(owner).rss", title: "Activity")] }
        let base = "\(site)/\(owner)/\(page.segments[1])"
        let releases = Feed(url: base + "/releases.rss", title: "Releases")
        let tags = Feed(url: base + "/tags.rss", title: "Tags")
        return switch page.segments.count > 2 ? page.segments[2] : "" {
        case "releases": [releases]
        case "tags": [tags]
        case "": [releases, tags, Feed(url: base + ".rss", title: "Activity")]
        default: []
        }
    }

    static func sourceHut(_ page: AddressParts) -> [Feed] {
        guard page.segments.count == 2, page.segments[0].hasPrefix("~") else { return [] }
        let base = "https://git.sr.ht/\(page.segments[0])/\(page.segments[1])"
        return [Feed(url: base + "/refs/rss.xml", title: "Releases"), Feed(url: base + "/log/rss.xml", title: "Commits")]
    }

    static func packageIndex(_ page: AddressParts) -> [Feed] {
        guard page.segments.count >= 2, page.segments[0] == "project" else { return [] }
        return [Feed(url: "https://pypi.org/rss/project/\(page.segments[1])/releases.xml", title: "Releases")]
    }

    static func crates(_ page: AddressParts) -> [Feed] {
        guard page.host == "crates.io", page.segments.count >= 2, page.segments[0] == "crates" else { return [] }
        return [Feed(url: "https://static.crates.io/rss/crates/\(page.segments[1]).xml", title: "Releases")]
    }

    static func questions(_ page: AddressParts) -> [Feed] {
        let base = "https://\(page.host)/feeds"
        switch (page.segments.first, page.segments.count) {
        case (nil, _): return [Feed(url: base, title: "Questions")]
        case ("questions", 1): return [Feed(url: base, title: "Questions")]
        case ("questions", 3...) where page.segments[1] == "tagged": return [Feed(url: base + "/tag/\(page.segments[2])", title: "Tag")]
        case ("questions", 2...) where page.segments[1].allSatisfy(\.isNumber):
            return [Feed(url: base + "/question/\(page.segments[1])", title: "Question")]
        case ("users", 2...) where page.segments[1].allSatisfy(\.isNumber):
            return [Feed(url: base + "/user/\(page.segments[1])", title: "User")]
        default: return []
        }
    }
}
