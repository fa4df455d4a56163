import Model

@testable import Alerting

/// Values that the tests change one thing at a time in.
enum Samples {
    static let now = Timestamp(seconds: 1_795_248_000)
    static let key = DeliveryKey(installation: 0xC0FFEE, alert: AlertID(42), version: 3)

    static func origin(_ name: String, _ anchor: Int64, articles: Int = 1) -> Origin {
        Origin(name: name, anchor: ArticleID(anchor), articles: articles, evidence: "first report")
    }

    static func story(_ origins: [Origin] = [origin("BBC", 1, articles: 9), origin("Yonhap", 2, articles: 4)]) -> StoryState {
        StoryState(
            id: StoryID(7), title: "Envoys meet in Geneva", firstSeen: now, lastSeen: now + .seconds(60),
            articles: origins.reduce(0) { $0 + $1.articles }, outlets: origins.map(\.name), origins: origins)
    }

    static func message(
        _ kind: AlertMessage.Kind = .opened, version: Int32 = 1, title: String = "Envoys meet in Geneva",
        topic: String = "Iran talks", outlet: String = "BBC", url: String? = "https://example.org/geneva?a=1&b=2", articles: Int = 2,
        reason: String = "opened: score .82 ≥ .50, 2 origins"
    ) -> AlertMessage {
        var story = story()
        story.title = title
        let link = AlertMessage.Link(title: title, url: url, outlet: outlet, published: now)
        return AlertMessage(
            kind: kind, time: now, alert: AlertID(42), version: version, topicID: "iran", topicTitle: topic, score: 0.82,
            evidence: [Evidence(term: "iran", field: "title", weight: 1, count: 1, contribution: 0.82)], story: story,
            articles: Array(repeating: link, count: articles), reason: reason)
    }

    static func target(_ kind: ChannelKind, url: String? = nil, key: String? = nil, options: [String: String] = [:]) -> ChannelTarget {
        ChannelTarget(
            name: "ops", kind: kind, url: url ?? kind.defaultURL ?? "https://chat.example/hook", key: key.map { Array($0.utf8) },
            options: options)
    }

    /// A target with all that its kind needs.
    static func complete(_ kind: ChannelKind) -> ChannelTarget {
        switch kind {
        case .telegram: target(kind, key: "123:ABC-def_9", options: ["chat": "-100"])
        case .matrix: target(kind, key: "syt_token", options: ["room": "!abc:example.org"])
        case .zulip: target(kind, key: "bot@example.org:secret", options: ["to": "news"])
        case .ntfy: target(kind, url: "https://ntfy.example/mytopic")
        case .gotify: target(kind, key: "Atoken")
        case .pagerduty: target(kind, key: String(repeating: "k", count: 32))
        default: target(kind)
        }
    }

    static func request(
        _ message: AlertMessage, to target: ChannelTarget, receipt: String? = nil, now: Timestamp = now
    ) -> OutgoingRequest {
        target.kind.format.request(for: .alert(message), receipt: receipt, key: key, target: target, now: now)
    }

    static func body(_ message: AlertMessage, to target: ChannelTarget, receipt: String? = nil) -> String {
        String(decoding: request(message, to: target, receipt: receipt).body, as: UTF8.self)
    }

    static func outcome(
        _ kind: ChannelKind, _ status: Int, _ body: String = "", headers: [(String, String)] = [], receipt: String? = nil
    ) -> DeliveryOutcome {
        kind.format.outcome(status: status, headers: headers, body: Array(body.utf8), receipt: receipt, now: now)
    }
}

extension OutgoingRequest {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

extension DeliveryOutcome {
    /// The outcome's name, for tables.
    var word: String {
        switch self {
        case .delivered: "delivered"
        case .retry: "retry"
        case .postAnew: "postAnew"
        case .refused: "refused"
        case .park: "park"
        }
    }

    var reason: String? {
        switch self {
        case .delivered: nil
        case .retry(_, let reason), .postAnew(let reason), .refused(let reason), .park(let reason): reason
        }
    }

    var wait: Duration? { if case .retry(let after, _) = self { after } else { nil } }
}
