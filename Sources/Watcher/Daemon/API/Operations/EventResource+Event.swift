import Control
import Model

extension EventResource {
    init(_ event: DaemonEvent, number: Int, now: Timestamp) {
        switch event {
        case .alert(let message): self.init(message, id: "\(number)")
        case .delivery(let delivery): self.init(delivery, id: "\(number)")
        case .feedProblem(let feed, let url, let problem, let time):
            self.init(
                id: "\(number)", time: time.rfc3339, type: "feed.failing", reason: "\(problem.code): \(ShownURL.within(problem.message))",
                url: ShownURL.text(url), feed: "\(feed)")
        case .feedRecovered(let feed, let url, let time):
            self.init(
                id: "\(number)", time: time.rfc3339, type: "feed.recovered", reason: "answers again", url: ShownURL.text(url),
                feed: "\(feed)")
        case .reloaded(let isDone, let detail, let time):
            self.init(
                id: "\(number)", time: time.rfc3339, type: "config.reloaded",
                reason: isDone ? (detail.isEmpty ? "reloaded" : "reloaded; \(detail)") : "not reloaded: \(detail)")
        }
    }

    private init(_ message: AlertMessage, id: String) {
        self.init(
            id: id, time: message.time.rfc3339, type: message.kind.rawValue, reason: message.reason, title: message.story.title,
            topic: message.topicID, alert: "\(message.alert)", version: Int(message.version), score: message.score,
            outlets: message.story.outlets.count, origins: message.story.origins.count, story: "\(message.story.id)",
            url: message.articles.first?.url, outlet: message.articles.first?.outlet)
    }

    private init(_ delivery: Delivery, id: String) {
        self.init(
            id: id, time: delivery.updatedAt.rfc3339, type: delivery.state == .delivered ? "delivery.delivered" : "delivery.failed",
            reason: delivery.reason, alert: "\(delivery.alert)", version: Int(delivery.version), channel: delivery.channel,
            delivery: "\(delivery.id)")
    }
}

extension DaemonEvent {
    /// The alert it is about, where it is about one.
    var alert: AlertID? {
        switch self {
        case .alert(let message): message.alert
        case .delivery(let delivery): delivery.alert
        default: nil
        }
    }
}
