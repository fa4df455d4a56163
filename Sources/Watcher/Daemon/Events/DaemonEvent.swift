package import Model

/// Something that happened, for `tail` and the event stream.
package enum DaemonEvent: Sendable {
    case article(JudgedEvent)
    case story(StoryEvent)
    case alert(AlertMessage)
    case held(HeldEvent)
    /// With the topic of its alert, where it is an alert's.
    case delivery(Delivery, topic: String?)
    case signal(SignalMessage)
    case reloaded(ok: Bool, detail: String, time: Timestamp)
    /// The listener was too slow for so many events.
    case lost(Int)

    /// An article that got its place, or a new text of one.
    package struct JudgedEvent: Sendable {
        package var article: Article
        package var story: StoryID
        package var reason: String
        /// Topics that its story passes.
        package var topics: [String]
        package var time: Timestamp
    }

    /// A story that opened, or took in another one.
    package struct StoryEvent: Sendable {
        package var state: StoryState
        package var absorbed: StoryID?
        package var article: ArticleID
        package var reason: String
        package var topics: [String]
        package var time: Timestamp
    }

    /// An alert that a rule stopped.
    package struct HeldEvent: Sendable {
        package var topic: String
        package var score: Double
        package var story: StoryState
        package var article: ArticleID
        package var alert: AlertID?
        package var reason: String
        package var time: Timestamp
    }

    /// The name of the server-sent event.
    package var type: String {
        switch self {
        case .article(let event): event.article.revision > 1 ? "article.edited" : "article.judged"
        case .story(let event): event.absorbed == nil ? "story.opened" : "story.merged"
        case .alert(let message): message.kind.rawValue
        case .held: "alert.held"
        case .delivery(let delivery, _): delivery.state == .delivered ? "delivery.delivered" : "delivery.failed"
        case .signal(let message): message.kind.rawValue
        case .reloaded: "config.reloaded"
        case .lost: "lost"
        }
    }

    /// All types, for those who name one.
    package static let types =
        [
            "article.judged", "article.edited", "story.opened", "story.merged", "alert.opened", "alert.updated", "alert.closed",
            "alert.held", "delivery.delivered", "delivery.failed",
        ] + SignalKind.allCases.map(\.rawValue) + ["config.reloaded", "lost"]

    /// The topics that it is of.
    var topics: [String] {
        switch self {
        case .article(let event): event.topics
        case .story(let event): event.topics
        case .alert(let message): [message.topicID]
        case .held(let event): [event.topic]
        case .delivery(_, let topic): topic.map { [$0] } ?? []
        case .signal(let message): message.subject.noun == "topic" ? [message.subject.id] : []
        case .reloaded, .lost: []
        }
    }
}
