import Model

/// What ties later articles of a story to earlier ones, whatever an edge must be worth to join: the first article of each page and of each
/// quotation, and the outlet of each. Most of what is kept of a story, and the same for every measure, so that it is kept once.
struct StoryTraces: Sendable {
    private(set) var pages: [UInt32: ArticleID] = [:]
    private(set) var quotes: [UInt32: ArticleID] = [:]
    /// Canonical keys.
    private var outletKeys: [ArticleID: String] = [:]

    /// Takes the story's next article, after its edges were told. `key`: the canonical key of its outlet.
    mutating func remember(_ member: LineageMember, key: String?) {
        for page in [member.page, member.marks.original].compactMap({ $0 }) where pages[page] == nil { pages[page] = member.article }
        for quote in member.marks.quotes where quotes[quote] == nil { quotes[quote] = member.article }
        if let key { outletKeys[member.article] = key }
    }

    /// Whether an earlier article is surely another outlet's.
    func isOther(_ article: ArticleID, _ key: String?) -> Bool { key == nil || outletKeys[article] != key }
}
