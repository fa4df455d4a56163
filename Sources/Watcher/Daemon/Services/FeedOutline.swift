import FeedParsing
import Model

/// A feed of a subscription list that the configuration names. What OPML has no words for stands in attributes of ours, which other
/// readers pass over.
enum FeedOutline {
    static func definition(_ outline: OPMLOutline) -> FeedDefinition {
        var settings = FeedSettings()
        settings.outlet = outline["outlet"]
        settings.every = outline["every"].flatMap { Duration(text: $0) }.map { max($0, .seconds(1)) }
        settings.fullText = outline["fullText"] == "true"
        settings.backlog = outline["backlog"].flatMap { Duration(text: $0) } ?? settings.backlog
        var definition = FeedDefinition(url: outline.xmlURL, settings: settings)
        definition.title = outline.title
        definition.isPaused = outline["paused"] == "true"
        definition.outline = FeedOutlines.listed([outline])
        return definition
    }
}
