package import Model

/// Everything that is stored of how an article came in and what was decided about it: the answer to `why`.
package struct ArticleTrail: Hashable, Sendable, Codable {
    package var article: StoredArticle
    package var feed: Feed?
    /// The poll that brought the latest revision.
    package var poll: PollRecord?
    package var revisions: [Revision]
    package var shown: [Shown]
    /// Of revisions whose feed asked for full text.
    package var pages: [PageRecord]
    /// What was taken off the latest text as the feed carried it.
    package var removed: [RemovedPart]
    /// Where it was put and moved, in order.
    package var memberships: [Membership]
    /// The story it is in now.
    package var story: StoryRecord?
    /// Merges that its stories went through.
    package var redirects: [StoryRedirect]
    package var decisions: [Decision]
    package var alerts: [AlertRecord]
    package var deliveries: [DeliveryDetail]

    /// A text of the article.
    package struct Revision: Hashable, Sendable, Codable {
        package var revision: Int32
        package var title: String
        package var ingested: Timestamp
        /// The judgement's clock.
        package var judged: Timestamp
        package var intake: IntakeID
        /// Why it is a text of this article, where the entry's id does not tell.
        package var note: String?
    }

    /// An entry of a feed that is the article, under the id that the feed shows it under now.
    package struct Shown: Hashable, Sendable, Codable {
        package var feed: FeedID
        package var entryID: String
        /// Its feed only repeats what another one brought.
        package var isDuplicate: Bool
        /// How it was known where its id did not tell.
        package var note: String?
    }

    /// A line of the membership log.
    package struct Membership: Hashable, Sendable, Codable {
        package var change: MembershipChange
        /// The article whose arrival caused it.
        package var cause: ArticleID
        package var time: Timestamp
    }

    /// A topic's decision on one revision.
    package struct Decision: Hashable, Sendable, Codable {
        package var revision: Int32
        package var decision: ArticleDecision
    }
}

/// What is known of why a topic did not alert of something: the material of `why-not`.
package struct Absence: Hashable, Sendable, Codable {
    /// The article, where it was judged.
    package var trail: ArticleTrail?
    /// The entry, where some feed has shown it.
    package var entry: KnownEntry?
    package var topic: Topic?
    /// What the topic decided on the latest revision; nil: nothing of its query was met, or it came later than the article.
    package var decision: ArticleDecision?
    /// Feeds of the URL's host, with how their polls went.
    package var feeds: [Feed]

    /// An entry that was seen, and how far it got.
    package struct KnownEntry: Hashable, Sendable, Codable {
        package enum State: String, Sendable, Codable {
            case queued, judged, skipped
            /// Judged, and past its retention.
            case deleted
        }

        package var feed: FeedID
        package var entryID: String
        package var article: ArticleID
        package var revision: Int32
        package var state: State
        /// For `skipped`: why it became no article.
        package var reason: String?
    }
}
