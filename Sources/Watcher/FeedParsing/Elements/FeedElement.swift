/// What an element is for, once its namespace and name are known; its place in the document settles the rest.
enum FeedElement: UInt8 {
    /// Nothing that is read here.
    case other
    // Structure.
    case root, channel, item, items, image, textInput, source, person, owner, group, mediaContent, skipHours, skipDays
    // Texts of feeds and items.
    case title, dcTitle, mediaTitle, itunesTitle
    case description, summary, content, encoded, body, dcDescription, mediaDescription, itunesSummary, itunesSubtitle
    case link, origLink, id, guid
    case published, issued, dcDate, created, updated, dcModified
    case creator, itunesAuthor, contributor, name, email, uri
    case category, categories, itunesKeywords
    case enclosure, thumbnail, itunesImage, itunesLink, duration, icon, logo, url
    case language, ttl, hour, day, updatePeriod, updateFrequency
    /// Makes an item, but is not taken over.
    case note
    /// Atom 0.3, of the feed.
    case info

    /// `local` is in lower case.
    init(_ namespace: FeedNamespace, _ local: String) {
        self =
            switch namespace {
            case .core: Self.core[local] ?? .other
            case .content: local == "encoded" ? .encoded : .other
            case .dublinCore: Self.dublinCore[local] ?? .other
            case .media: Self.media[local] ?? .other
            case .itunes: Self.itunes[local] ?? .other
            case .syndication: local == "updateperiod" ? .updatePeriod : local == "updatefrequency" ? .updateFrequency : .other
            case .feedburner: local == "origlink" ? .origLink : .other
            case .xhtml: local == "body" || local == "div" ? .body : .other
            case .rdf: local == "rdf" ? .root : .other
            case .prism: local == "publicationdate" ? .created : .other
            case .enclosure: local == "enclosure" ? .enclosure : .other
            case .xml, .other: .other
            }
    }

    private static let core: [String: FeedElement] = [
        "rss": .root, "rdf": .root, "feed": .root, "channel": .channel, "item": .item, "entry": .item, "items": .items,
        "image": .image, "textinput": .textInput, "source": .source, "author": .person, "title": .title,
        "description": .description, "subtitle": .description, "tagline": .description, "summary": .summary, "content": .content,
        "encoded": .encoded, "fullitem": .encoded, "body": .body, "link": .link, "id": .id, "guid": .guid, "pubdate": .published,
        "published": .published, "issued": .issued, "created": .created, "updated": .updated, "modified": .updated,
        "lastbuilddate": .updated, "date": .dcDate, "managingeditor": .person, "webmaster": .other, "contributor": .contributor,
        "name": .name, "email": .email, "uri": .uri, "homepage": .uri, "url": .url, "category": .category,
        "categories": .categories, "tags": .itunesKeywords, "keywords": .itunesKeywords,
        "enclosure": .enclosure, "icon": .icon, "logo": .logo, "language": .language, "ttl": .ttl, "skiphours": .skipHours,
        "rights": .note, "copyright": .note, "comments": .note, "abstract": .description, "info": .info, "skipdays": .skipDays,
        "hour": .hour, "day": .day, "creator": .creator,
    ]

    private static let dublinCore: [String: FeedElement] = [
        "title": .dcTitle, "description": .dcDescription, "abstract": .dcDescription, "creator": .creator, "author": .creator,
        "contributor": .contributor, "subject": .category, "date": .dcDate, "issued": .dcDate, "available": .created,
        "created": .created, "modified": .dcModified, "rights": .note, "publisher": .note, "language": .language,
    ]

    private static let media: [String: FeedElement] = [
        "group": .group, "content": .mediaContent, "title": .mediaTitle, "description": .mediaDescription, "thumbnail": .thumbnail,
        "category": .category,
    ]

    private static let itunes: [String: FeedElement] = [
        "author": .itunesAuthor, "owner": .owner, "summary": .itunesSummary, "subtitle": .itunesSubtitle, "title": .itunesTitle,
        "image": .itunesImage, "link": .itunesLink, "duration": .duration, "keywords": .itunesKeywords, "category": .category,
    ]
}
