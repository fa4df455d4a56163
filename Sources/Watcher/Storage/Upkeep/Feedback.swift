import GRDB
package import Model

/// A person's word on whether an article or a story belongs to a topic.
package struct Feedback: Hashable, Sendable, Codable {
    package enum Subject: Hashable, Sendable, Codable {
        case article(ArticleID)
        case story(StoryID)
    }

    package var subject: Subject
    package var topic: String
    package var isRelevant: Bool
    package var time: Timestamp

    package init(subject: Subject, topic: String, isRelevant: Bool, time: Timestamp) {
        self.subject = subject
        self.topic = topic
        self.isRelevant = isRelevant
        self.time = time
    }
}

extension Store {
    /// Keeps a person's word. Throws `notFound` where the topic, the article or the story is unknown.
    package func addFeedback(_ feedback: Feedback) throws(StorageFailure) {
        try write(.full) { db in
            _ = try db.existingTopic(feedback.topic)
            var article: ArticleID?
            var story: StoryID?
            switch feedback.subject {
            case .article(let id): article = try db.existingArticle(id).article.id
            case .story(let id): story = try db.existingStory(id).state.id
            }
            let id = try db.take(of: .nextFeedback)
            try db.run(
                "INSERT INTO feedback (id, topic, article, story, is_relevant, time) VALUES (?, ?, ?, ?, ?, ?)",
                [id, feedback.topic, article?.rawValue, story?.rawValue, feedback.isRelevant, feedback.time.microseconds])
        }
    }

    /// A topic's feedback in the order it was given.
    package func feedback(topic: String) throws(StorageFailure) -> [Feedback] {
        try read { db in
            let sql = "SELECT article, story, is_relevant, time FROM feedback WHERE topic = ? ORDER BY id"
            return try db.rows(sql, [topic]) { columns in
                let article: ArticleID? = columns.optionalID()
                let story: StoryID? = columns.optionalID()
                let subject: Feedback.Subject = article.map { .article($0) } ?? .story(story ?? StoryID(rawValue: 0))
                return Feedback(subject: subject, topic: topic, isRelevant: columns.bool(), time: columns.time())
            }
        }
    }
}
