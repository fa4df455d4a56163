/// What a story comes to after a decision: counts that alerts and people see.
package struct StoryState: Hashable, Sendable, Codable {
    package var id: StoryID
    /// Its most central headline.
    package var title: String
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp
    package var articles: Int
    /// Distinct outlets by name, in order of their first article.
    package var outlets: [String]
    package var origins: [Origin]
    /// How few and how many origins it may have; nil where that is sure.
    package var originBounds: OriginBounds?
    /// What its articles added to it, the oldest first; the latest only of a long list.
    package var developments: [Development]
    /// When its latest origin or development came; nil where that is not known.
    package var lastNews: Timestamp?
    /// Stories that were merged into this one by this decision.
    package var absorbed: [StoryID]

    package init(
        id: StoryID, title: String, firstSeen: Timestamp, lastSeen: Timestamp, articles: Int, outlets: [String],
        origins: [Origin], originBounds: OriginBounds? = nil, developments: [Development] = [], lastNews: Timestamp? = nil,
        absorbed: [StoryID] = []
    ) {
        self.id = id
        self.title = title
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.articles = articles
        self.outlets = outlets
        self.origins = origins
        self.originBounds = originBounds
        self.developments = developments
        self.lastNews = lastNews
        self.absorbed = absorbed
    }

    /// What is missing in states of an earlier version is empty.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(StoryID.self, forKey: .id), title: try values.decode(String.self, forKey: .title),
            firstSeen: try values.decode(Timestamp.self, forKey: .firstSeen),
            lastSeen: try values.decode(Timestamp.self, forKey: .lastSeen), articles: try values.decode(Int.self, forKey: .articles),
            outlets: try values.decode([String].self, forKey: .outlets), origins: try values.decode([Origin].self, forKey: .origins),
            originBounds: try values.decodeIfPresent(OriginBounds.self, forKey: .originBounds),
            developments: try values.decodeIfPresent([Development].self, forKey: .developments) ?? [],
            lastNews: try values.decodeIfPresent(Timestamp.self, forKey: .lastNews),
            absorbed: try values.decodeIfPresent([StoryID].self, forKey: .absorbed) ?? [])
    }
}
