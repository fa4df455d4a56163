import Control
import Model

extension EventResource {
    init(_ event: DaemonEvent, number: Int, now: Timestamp) {
        let (id, type) = ("\(number)", event.type)
        switch event {
        case .article(let event): self.init(event, id: id, type: type)
        case .story(let event): self.init(event, id: id, type: type)
        case .alert(let message): self.init(message, id: id)
        case .held(let event): self.init(event, id: id, type: type)
        case .delivery(let delivery, let topic): self.init(delivery, topic: topic, id: id, type: type)
        case .signal(let message): self.init(message, id: id, type: type)
        case .reloaded(let isDone, let detail, let time):
            self.init(
                id: id, time: time.rfc3339, type: type,
                reason: isDone ? (detail.isEmpty ? "reloaded" : "reloaded; \(detail)") : "not reloaded: \(detail)")
        case .lost(let count):
            self.init(
                id: id, time: now.rfc3339, type: type, reason: "the reader was too slow for \(count) events, which it does not get",
                lost: count)
        }
    }

    private init(_ event: DaemonEvent.JudgedEvent, id: String, type: String) {
        let article = event.article
        self.init(
            id: id, time: event.time.rfc3339, type: type, reason: event.reason, title: article.title, topic: event.topics.first,
            story: "\(event.story)", article: "\(article.id)", url: article.url, outlet: article.outlet.name,
            feed: article.feed.map { "\($0)" })
    }

    private init(_ event: DaemonEvent.StoryEvent, id: String, type: String) {
        self.init(
            id: id, time: event.time.rfc3339, type: type, reason: event.reason, title: event.state.title, topic: event.topics.first,
            outlets: event.state.outlets.count, origins: event.state.origins.count, story: "\(event.state.id)",
            article: "\(event.article)")
    }

    private init(_ event: DaemonEvent.HeldEvent, id: String, type: String) {
        self.init(
            id: id, time: event.time.rfc3339, type: type, reason: event.reason, title: event.story.title, topic: event.topic,
            alert: event.alert.map { "\($0)" }, score: event.score, outlets: event.story.outlets.count,
            origins: event.story.origins.count, story: "\(event.story.id)", article: "\(event.article)")
    }

    private init(_ message: AlertMessage, id: String) {
        self.init(
            id: id, time: message.time.rfc3339, type: message.kind.rawValue, reason: message.reason, title: message.story.title,
            topic: message.topicID, alert: "\(message.alert)", version: Int(message.version), score: message.score,
            outlets: message.story.outlets.count, origins: message.story.origins.count, story: "\(message.story.id)",
            url: message.articles.first?.url, outlet: message.articles.first?.outlet)
    }

    private init(_ delivery: Delivery, topic: String?, id: String, type: String) {
        self.init(
            id: id, time: delivery.updatedAt.rfc3339, type: type, reason: delivery.reason, topic: topic,
            alert: delivery.thread.alert.map { "\($0)" }, version: Int(delivery.version), channel: delivery.channel,
            delivery: "\(delivery.id)", signal: delivery.thread.signal.map { "\($0)" })
    }

    private init(_ message: SignalMessage, id: String, type: String) {
        self.init(
            id: id, time: message.time.rfc3339, type: type, reason: message.reason, title: message.name, url: message.url,
            signal: "\(message.signal)")
        switch message.subject {
        case .feed(let feed): self.feed = "\(feed)"
        case .channel(let name): channel = name
        case .topic(let id): topic = id
        }
    }
}
