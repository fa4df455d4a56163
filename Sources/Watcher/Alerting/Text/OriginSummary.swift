package import Model

/// "14 outlets, 3 origins: The New York Times (9), Yonhap (4), own reporting (1)".
package enum OriginSummary {
    /// One line on who reports a story; at most `limit` origins by name, those with most articles first. Where some origins feed several
    /// outlets, those of a single outlet are told together as own reporting; where their number is unsure, it is "2-4 origins".
    package static func line(_ story: StoryState, limit: Int = 5) -> String {
        let outlets = max(story.outlets.count, 1)
        let counts = "\(counted(outlets, "outlet")), \(origins(story))"
        guard !story.origins.isEmpty else { return counts }
        let own = story.origins.filter { $0.outlets == 1 && story.outlets.contains($0.name) }
        let isMixed = !own.isEmpty && own.count < story.origins.count
        let named = isMixed ? story.origins.filter { !own.contains($0) } : story.origins
        let ranked = named.enumerated()
            .sorted { ($1.element.articles, $0.offset) < ($0.element.articles, $1.offset) }
            .map(\.element)
        var parts = ranked.prefix(limit).map { "\(name($0)) (\($0.articles))" }
        if ranked.count > limit { parts.append("\(ranked.count - limit) more") }
        if isMixed { parts.append("own reporting (\(own.reduce(0) { $0 + $1.articles }))") }
        return "\(counts): \(parts.joined(separator: ", "))"
    }

    /// "3 origins", or "2-4 origins" where that is unsure.
    package static func origins(_ story: StoryState) -> String {
        guard let bounds = story.originBounds, bounds.least < bounds.most else { return counted(story.origins.count, "origin") }
        return "\(bounds.least)-\(bounds.most) origins"
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
