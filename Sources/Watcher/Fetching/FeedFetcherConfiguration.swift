package import Model

/// How this installation presents itself, and its limits.
package struct FeedFetcherConfiguration: Sendable {
    /// Name, version and a URL that says who is polling: `Watcher/1.0 (+https://…)`.
    package var userAgent: String
    /// `total` holds for all hops together.
    package var limits: TransferLimits
    package var maxRedirects: Int
    package var transport: Transport
    /// Hosts that are asked by https alone; nil where nobody keeps them.
    package var strictHosts: StrictHosts?
    /// Needed only for dates in headers of servers that send no Date.
    package var clock: @Sendable () -> Timestamp

    package init(
        userAgent: String, limits: TransferLimits = TransferLimits(), maxRedirects: Int = 5,
        transport: Transport = Transport(), strictHosts: StrictHosts? = nil,
        clock: @escaping @Sendable () -> Timestamp = { SystemClock.now }
    ) {
        self.userAgent = userAgent
        self.limits = limits
        self.maxRedirects = maxRedirects
        self.transport = transport
        self.strictHosts = strictHosts
        self.clock = clock
    }

    static func accept(_ kind: FeedRequest.Kind) -> String {
        switch kind {
        case .feed:
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, "
                + "text/xml;q=0.8, application/json;q=0.7, text/html;q=0.3, */*;q=0.1"
        case .page: "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.1"
        case .robots: "text/plain, */*;q=0.1"
        }
    }
}
