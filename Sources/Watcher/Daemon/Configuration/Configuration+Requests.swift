import Fetching
import Model

extension Configuration {
    /// The rule that is meant most for an address; nil where none is.
    func accessRule(for url: String) -> AccessRule? {
        guard !access.isEmpty, let url = try? FetchURL(url) else { return nil }
        var best: (rank: Int, rule: AccessRule)?
        for rule in access {
            if let rank = rule.rank(of: url), rank > best?.rank ?? -1 { best = (rank, rule) }
        }
        return best?.rule
    }

    /// How an address is asked here.
    func request(_ url: String, kind: FeedRequest.Kind = .feed, validators: Validators = Validators()) -> FeedRequest {
        var request = FeedRequest(url: url, kind: kind, validators: validators, userAgent: fetch.userAgent, maxBody: fetch.maxBody.bytes)
        guard let rule = accessRule(for: url) else { return request }
        request.rule = rule.name
        request.headers = rule.requestHeaders
        request.credentials = rule.credentials
        request.transport = rule.transport(fetch.transport)
        if let userAgent = rule.userAgent { request.userAgent = userAgent }
        if let maxBody = rule.maxBody { request.maxBody = maxBody.bytes }
        request.timeout = rule.timeout
        return request
    }

    /// How feeds and pages are fetched.
    func fetcherConfiguration(clock: WallClock, strictHosts: StrictHosts?) -> FeedFetcherConfiguration {
        FeedFetcherConfiguration(
            userAgent: fetch.userAgent, limits: fetch.transferLimits, maxRedirects: fetch.redirects, transport: usualTransport,
            strictHosts: strictHosts, clock: { clock.now })
    }

    /// By which way addresses are asked that no rule is for; a rule for all of them may say so.
    private var usualTransport: Transport {
        access.first { $0.match.contains(where: \.isEverything) }?.transport(fetch.transport) ?? fetch.transport
    }
}
