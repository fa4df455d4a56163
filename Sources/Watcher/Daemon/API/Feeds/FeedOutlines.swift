import FeedParsing
import Model

/// Feeds as outlines of a subscription list, with their settings in attributes of our own, so that an export can be imported again.
enum FeedOutlines {
    static func outline(_ feed: Feed) -> OPMLOutline {
        var outline = OPMLOutline(
            title: feed.title.isEmpty ? ShownURL.bare(feed.url) : feed.title, xmlURL: ShownURL.bare(feed.url),
            htmlURL: feed.homePageURL.map(ShownURL.bare), type: "rss")
        let settings = feed.settings
        outline["outlet"] = settings.outlet
        outline["every"] = settings.every?.text
        outline["fullText"] = settings.fullText ? "true" : nil
        outline["backlog"] = settings.backlog == FeedSettings().backlog ? nil : settings.backlog.text
        return outline
    }

    /// What an outline asks for; what it does not say stays as it is for a known feed. Throws where an attribute cannot be read.
    static func definition(_ outline: OPMLOutline, known: Feed?) throws -> FeedDefinition {
        var settings = known?.settings ?? FeedSettings()
        if let text = outline["outlet"] { settings.outlet = try FeedSettingsText.outlet(text) }
        if let text = outline["every"] { settings.every = try FeedSettingsText.every(text) }
        if let text = outline["fullText"] { settings.fullText = text == "true" }
        if let text = outline["backlog"] { settings.backlog = try FeedSettingsText.backlog(text) }
        var definition = FeedDefinition(url: try FeedSettingsText.url(outline.xmlURL), settings: settings)
        definition.title = outline.title
        return definition
    }
}
