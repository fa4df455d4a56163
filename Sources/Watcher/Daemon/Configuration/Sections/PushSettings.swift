import Fetching
package import Model
package import Push

/// Feeds that hubs push (WebSub), instead of being polled often.
package struct PushSettings: ConfigurationSection {
    /// `host:port` where pushes are listened for; nil: nothing is pushed.
    package var listen: String?
    /// The address under which hubs reach it.
    package var url: String?
    /// What hubs are asked for; they may give less.
    package var lease = Duration.days(10)
    /// How often a feed that is pushed is polled all the same.
    package var checkInterval = Duration.seconds(6 * 3_600)
    package var maxBody = ByteSize(bytes: 4 << 20)
    package var maxConnections = 64

    package init() {}

    static let settings: [Setting<PushSettings>] = [
        Setting("listen", \.listen, ValueFormat.listenAddress.optional, needsRestart: true),
        Setting("url", \.url, baseAddress.optional, needsRestart: true),
        Setting("lease", \.lease, .duration.within(.seconds(300) ... .days(90))),
        Setting("check_interval", \.checkInterval, .duration.within(.seconds(60) ... .days(7))),
        Setting("max_body", \.maxBody, .size.within(ByteSize(bytes: 1 << 10)...ByteSize(bytes: 16 << 20))),
        Setting("max_connections", \.maxConnections, .integer.within(1...4_096), needsRestart: true),
    ]

    private static let baseAddress = ValueFormat.line.checked("http or https address") { text in
        let isPlain = !text.contains("?") && !text.contains("#") && (try? FetchURL(text)) != nil
        return isPlain ? nil : "must be an http or https address without query, such as https://news.example.org/push"
    }

    package var rules: SubscriptionRules { SubscriptionRules(lease: lease) }

    /// Where hubs send what belongs to a subscription; nil where nothing listens.
    package func callback(_ subscription: Subscription) -> String? {
        url.map { base in (base.hasSuffix("/") ? base : base + "/") + subscription.callbackName }
    }
}
