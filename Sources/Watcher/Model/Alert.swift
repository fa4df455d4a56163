/// What a topic says of a story: one durable thing outside, with versions. Its id is the key of everything sent.
package struct Alert: Hashable, Sendable, Codable {
    package enum State: String, Sendable, Codable { case open, closed }

    package var id: AlertID
    package var topic: String
    package var story: StoryID
    /// The article that opened it: on a split the alert stays with this article's story.
    package var anchor: ArticleID
    package var state: State
    /// 1 when opened, one more with each update.
    package var version: Int32
    package var told: Told
    package var openedAt: Timestamp
    package var updatedAt: Timestamp

    package init(
        id: AlertID, topic: String, story: StoryID, anchor: ArticleID, state: State = .open, version: Int32 = 1, told: Told,
        openedAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.topic = topic
        self.story = story
        self.anchor = anchor
        self.state = state
        self.version = version
        self.told = told
        self.openedAt = openedAt
        self.updatedAt = updatedAt
    }

    /// What people were already told, so that no later change tells it again.
    package struct Told: Hashable, Sendable, Codable {
        /// Anchors of the origins told.
        package var origins: [ArticleID]
        /// The highest score told, 0…1.
        package var score: Double
        /// Articles whose developments were told.
        package var developments: [ArticleID]
        /// Edits whose developments were told.
        package var edits: [ArticleEdition]

        package init(origins: [ArticleID], score: Double, developments: [ArticleID] = [], edits: [ArticleEdition] = []) {
            self.origins = origins
            self.score = score
            self.developments = developments
            self.edits = edits
        }

        /// Whether a development was told.
        package func tells(_ development: Development) -> Bool {
            development.edition.map { edits.contains($0) } ?? developments.contains(development.article)
        }

        /// Alerts of an earlier version told of no developments.
        package init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                origins: try values.decode([ArticleID].self, forKey: .origins), score: try values.decode(Double.self, forKey: .score),
                developments: try values.decodeIfPresent([ArticleID].self, forKey: .developments) ?? [],
                edits: try values.decodeIfPresent([ArticleEdition].self, forKey: .edits) ?? [])
        }

        /// What is told once the story has been told too.
        package func adding(_ story: StoryState, score: Double) -> Told {
            let news = story.developments.filter(\.kind.isNews)
            return adding(
                Told(
                    origins: story.origins.map(\.anchor), score: score, developments: news.filter { $0.edition == nil }.map(\.article),
                    edits: news.compactMap(\.edition)))
        }

        /// What either told.
        package func adding(_ other: Told) -> Told {
            var sum = self
            for origin in other.origins where !sum.origins.contains(origin) { sum.origins.append(origin) }
            for article in other.developments where !sum.developments.contains(article) { sum.developments.append(article) }
            for edit in other.edits where !sum.edits.contains(edit) { sum.edits.append(edit) }
            sum.score = max(score, other.score)
            return sum
        }
    }
}

/// What was decided about a topic's alert when an article arrived, and by which rule.
package struct AlertDecision: Hashable, Sendable, Codable {
    package enum Action: String, Sendable, Codable, Comparable {
        case none, held, updated, opened, closed

        private var rank: Int {
            switch self {
            case .none: 0
            case .held: 1
            case .closed: 2
            case .updated: 3
            case .opened: 4
            }
        }

        /// Ordered by strength, so that the strongest of several can be told.
        package static func < (left: Action, right: Action) -> Bool { left.rank < right.rank }
    }

    package var action: Action
    /// Begins with the rule's name: "min_origins: 1 of 2 independent origins".
    package var reason: String

    package init(action: Action, reason: String) {
        self.action = action
        self.reason = reason
    }
}

/// One version of an alert as it leaves the program: all that a renderer needs, frozen at the decision.
package struct AlertMessage: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable {
        case opened = "alert.opened"
        case updated = "alert.updated"
        case closed = "alert.closed"
        /// Sent by `channel test`.
        case test = "channel.test"
    }

    package struct Link: Hashable, Sendable, Codable {
        package var title: String
        package var url: String?
        package var outlet: String
        package var published: Timestamp?

        package init(title: String, url: String?, outlet: String, published: Timestamp?) {
            self.title = title
            self.url = url
            self.outlet = outlet
            self.published = published
        }
    }

    package var kind: Kind
    /// When it was decided.
    package var time: Timestamp
    package var alert: AlertID
    package var version: Int32
    package var topicID: String
    package var topicTitle: String
    package var score: Double
    package var evidence: [Evidence]
    package var story: StoryState
    /// At most 20, the newest that matter first.
    package var articles: [Link]
    package var reason: String

    package init(
        kind: Kind, time: Timestamp, alert: AlertID, version: Int32, topicID: String, topicTitle: String, score: Double,
        evidence: [Evidence], story: StoryState, articles: [Link], reason: String
    ) {
        self.kind = kind
        self.time = time
        self.alert = alert
        self.version = version
        self.topicID = topicID
        self.topicTitle = topicTitle
        self.score = score
        self.evidence = evidence
        self.story = story
        self.articles = articles
        self.reason = reason
    }
}
