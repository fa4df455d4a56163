package import Model

/// "14 outlets, 3 origins: The New York Times (9), Yonhap (4), own reporting (1)".
package enum OriginSummary {
    /// One line on who reports a story; at most `limit` origins by name, those with most articles first.
    package static func line(_ story: StoryState, limit: Int = 5) -> String {
        let outlets = max(story.outlets.count, 1)
        let counts = "\(counted(outlets, "outlet")), \(counted(story.origins.count, "origin"))"
        guard !story.origins.isEmpty else { return counts }
        let ranked = story.origins.enumerated()
            .sorted { ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset) }
            .map(\.element)
        let names = ranked.prefix(limit).map { "\(name($0)) (\($0.articles))" }.joined(separator: ", ")
        let rest = ranked.count - min(ranked.count, limit)
        return "\(counts): \(names)" + (rest > 0 ? ", \(rest) more" : "")
    }

    /// Names of origins in their order, at most five.
    package static func names(of origins: [Origin]) -> String {
        let names = origins.prefix(5).map(name).joined(separator: ", ")
        return origins.count > 5 ? "\(names), \(origins.count - 5) more" : names
    }

    private static func name(_ origin: Origin) -> String {
        let name = CleanText.line(origin.name, limit: 60)
        return name.isEmpty ? "unknown outlet" : name
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
