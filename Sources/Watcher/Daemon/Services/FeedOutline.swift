import FeedParsing
import Model

/// A feed in OPML, both ways. What OPML has no words for stands in attributes of ours, which other readers pass over.
enum FeedOutline {
    private enum Name {
        static let outlet = "outlet"
        static let every = "every"
        static let fullText = "fullText"
        static let backlog = "backlog"
    }

    static func definition(_ outline: OPMLOutline) -> FeedDefinition {
        func value(_ name: String) -> String? { outline.attributes.first { $0.name == name }?.value }
        var settings = FeedSettings()
        settings.outlet = value(Name.outlet)
        settings.every = value(Name.every).flatMap { Duration(text: $0) }.map { max($0, .seconds(1)) }
        settings.fullText = value(Name.fullText) == "true"
        settings.backlog = value(Name.backlog).flatMap { Duration(text: $0) } ?? settings.backlog
        var definition = FeedDefinition(url: outline.xmlURL, settings: settings)
        definition.title = outline.title
        return definition
    }

    static func outline(_ feed: Feed) -> OPMLOutline {
        let standard = FeedSettings()
        var attributes: [OPMLOutline.Attribute] = []
        func add(_ name: String, _ value: String?) {
            if let value { attributes.append(OPMLOutline.Attribute(name: name, value: value)) }
        }
        add(Name.outlet, feed.settings.outlet)
        add(Name.every, feed.settings.every?.text)
        add(Name.fullText, feed.settings.fullText ? "true" : nil)
        add(Name.backlog, feed.settings.backlog == standard.backlog ? nil : feed.settings.backlog.text)
        return OPMLOutline(
            title: feed.title.isEmpty ? feed.url : feed.title, xmlURL: feed.url, htmlURL: feed.homePageURL, type: "rss",
            attributes: attributes)
    }
}
