/// What an element's class, id, role or property says of it.
struct PageHints: OptionSet, Hashable {
    let rawValue: UInt32

    static let share = PageHints(rawValue: 1 << 0)
    static let comments = PageHints(rawValue: 1 << 1)
    static let related = PageHints(rawValue: 1 << 2)
    static let tags = PageHints(rawValue: 1 << 3)
    static let byline = PageHints(rawValue: 1 << 4)
    static let advertisement = PageHints(rawValue: 1 << 5)
    /// Newsletters, subscriptions, apps, donations.
    static let promotion = PageHints(rawValue: 1 << 6)
    static let navigation = PageHints(rawValue: 1 << 7)
    static let cookies = PageHints(rawValue: 1 << 8)
    static let sidebar = PageHints(rawValue: 1 << 9)
    static let caption = PageHints(rawValue: 1 << 10)
    /// Links to edit and to footnotes, reference lists: the machinery of wikis.
    static let reference = PageHints(rawValue: 1 << 11)
    /// Not shown to readers.
    static let hidden = PageHints(rawValue: 1 << 12)
    static let paywall = PageHints(rawValue: 1 << 13)
    /// The sentence before an article's body.
    static let lead = PageHints(rawValue: 1 << 14)
    /// A word for articles: half of the name of a body.
    static let subject = PageHints(rawValue: 1 << 15)
    /// A word for content: the other half.
    static let content = PageHints(rawValue: 1 << 16)
    /// The article's body.
    static let body = PageHints(rawValue: 1 << 17)
    /// The word turns what follows into a statement about the page: `has-sidebar`.
    static let modifier = PageHints(rawValue: 1 << 18)
    static let author = PageHints(rawValue: 1 << 19)
    static let published = PageHints(rawValue: 1 << 20)
    static let modified = PageHints(rawValue: 1 << 21)
    /// The machine-readable mark of an article's body.
    static let articleBody = PageHints(rawValue: 1 << 22)
    static let mainRole = PageHints(rawValue: 1 << 23)

    /// What is no part of an article's text.
    static let furniture: PageHints = [
        .share, .comments, .related, .tags, .byline, .advertisement, .promotion, .navigation, .cookies, .sidebar, .caption, .reference,
        .hidden, .paywall,
    ]

    /// Words of the data file.
    static let named: [(name: String, hint: PageHints)] = [
        ("share", .share), ("comments", .comments), ("related", .related), ("tags", .tags), ("byline", .byline), ("ad", .advertisement),
        ("promotion", .promotion), ("navigation", .navigation), ("cookies", .cookies), ("sidebar", .sidebar), ("caption", .caption),
        ("reference", .reference), ("hidden", .hidden), ("paywall", .paywall), ("lead", .lead), ("subject", .subject),
        ("content", .content), ("body", .body), ("modifier", .modifier),
    ]

    /// What a furniture hint is called to people.
    var word: String {
        switch true {
        case contains(.share): "share bar"
        case contains(.comments): "comments"
        case contains(.related): "related links"
        case contains(.tags): "tag list"
        case contains(.advertisement): "advertisement"
        case contains(.promotion): "promotion"
        case contains(.cookies): "cookie notice"
        case contains(.paywall): "paywall"
        case contains(.navigation): "navigation"
        case contains(.sidebar): "side column"
        case contains(.caption): "caption"
        case contains(.reference): "references"
        case contains(.byline): "byline"
        default: "hidden part"
        }
    }
}
