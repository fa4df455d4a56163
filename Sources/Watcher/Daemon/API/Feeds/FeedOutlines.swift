import FeedParsing
import FoundationEssentials
import Model

/// Feeds as outlines of a subscription list, with their settings in attributes of our own, so that an export can be imported again.
enum FeedOutlines {
    /// Attributes that come from the feed's settings, whatever a list said.
    private static let own: Set<String> = ["outlet", "every", "fulltext", "backlog", "paused", credentials.lowercased()]
    /// Marks an address that had user and password, which no list shows.
    static let credentials = "credentials"
    static let removed = "removed"

    /// As the list had it that brought the feed: in its folders, under its name, with its attributes, and as often.
    static func outlines(_ feed: Feed, listed: String?) -> [OPMLOutline] {
        let kept = listed.flatMap { try? JSONDecoder().decode([OPMLOutline].self, from: Data($0.utf8)) } ?? []
        guard !kept.isEmpty else { return [settled(OPMLOutline(title: "", xmlURL: "", type: "rss"), feed)] }
        return kept.map { settled($0, feed) }
    }

    private static func settled(_ listed: OPMLOutline, _ feed: Feed) -> OPMLOutline {
        var outline = listed
        outline.xmlURL = ShownURL.bare(feed.url)
        outline.htmlURL = feed.homePageURL.map(ShownURL.bare) ?? listed.htmlURL
        if outline.title.isEmpty { outline.title = feed.title.isEmpty ? outline.xmlURL : feed.title }
        let settings = feed.settings
        outline["outlet"] = settings.outlet
        outline["every"] = settings.every?.text
        outline["fullText"] = settings.fullText ? "true" : nil
        outline["backlog"] = settings.backlog == FeedSettings().backlog ? nil : settings.backlog.text
        outline["paused"] = feed.state == .paused ? "true" : nil
        outline[credentials] = outline.xmlURL == feed.url ? nil : removed
        return outline
    }

    /// What outlines ask for, several where the list has the feed in several folders; what they do not say stays as it is for a known
    /// feed. Throws where an attribute cannot be read.
    static func definition(_ outlines: [OPMLOutline], known: Feed?) throws -> FeedDefinition {
        guard let outline = outlines.first else { return FeedDefinition(url: known?.url ?? "") }
        var settings = known?.settings ?? FeedSettings()
        if let text = outline["outlet"] { settings.outlet = try FeedSettingsText.outlet(text) }
        if let text = outline["every"] { settings.every = try FeedSettingsText.every(text) }
        if let text = outline["fullText"] { settings.fullText = text == "true" }
        if let text = outline["backlog"] { settings.backlog = try FeedSettingsText.backlog(text) }
        var definition = FeedDefinition(url: try known?.url ?? FeedSettingsText.url(outline.xmlURL), settings: settings)
        definition.title = outline.title
        definition.isPaused = outline["paused"] == "true"
        definition.outline = listed(outlines)
        return definition
    }

    /// A way to an empty folder as it is stored.
    static func stored(_ folder: [OPMLFolder]) -> String? {
        (try? JSONEncoder().encode(folder)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Stored folders that no feed has come into since, and that hold no other of them.
    static func stillEmpty(_ stored: [String], beside feeds: [OPMLOutline]) -> [[OPMLFolder]] {
        let folders = stored.compactMap { try? JSONDecoder().decode([OPMLFolder].self, from: Data($0.utf8)) }
        var inUse = Set<[OPMLFolder]>()
        for path in feeds.lazy.map(\.folder) where !inUse.contains(path) {
            for depth in 0...path.count { inUse.insert(Array(path.prefix(depth))) }
        }
        for path in folders { for depth in 0..<path.count { inUse.insert(Array(path.prefix(depth))) } }
        return folders.filter { !inUse.contains($0) }
    }

    /// What only the list knows: folders, names and attributes that mean nothing here.
    static func listed(_ outlines: [OPMLOutline]) -> String? {
        let kept = outlines.map { outline in
            var kept = outline
            kept.xmlURL = ""
            kept.attributes.removeAll { $0.namespace == nil && own.contains($0.name.lowercased()) }
            return kept
        }
        return (try? JSONEncoder().encode(kept)).map { String(decoding: $0, as: UTF8.self) }
    }
}
