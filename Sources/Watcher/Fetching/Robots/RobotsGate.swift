package import Model

/// Asks a site's robots.txt whether a page may be fetched (RFC 9309), with the manners and guards of every other request.
package struct RobotsGate: Sendable {
    /// Bytes of a file that are taken at all; `RobotsRules` reads the beginning.
    private static let longestFile = 4 * RobotsRules.maximumBytes

    private let fetcher: FeedFetcher
    private let cache: RobotsCache
    private let clock: @Sendable () -> Timestamp

    package init(fetcher: FeedFetcher, cache: RobotsCache, clock: @escaping @Sendable () -> Timestamp) {
        self.fetcher = fetcher
        self.cache = cache
        self.clock = clock
    }

    /// Throws `robots` where the site's rules, or that they cannot be had, forbid the page.
    package func check(_ url: String, userAgent: String) async throws(FetchFailure) {
        let page = try FetchURL(url)
        let origin = page.origin
        let token = RobotsRules.token(userAgent)
        let fetcher = self.fetcher
        let answer = await cache.answer(for: "\(token) \(origin)", now: clock()) {
            let request = FeedRequest(
                url: "\(origin)/robots.txt", kind: .robots, userAgent: userAgent, maxBody: Self.longestFile)
            return Self.answer(await fetcher.fetch(request), token: token)
        }
        if let failure = answer.failure {
            throw FetchFailure(.robots, "robots.txt of \(page.hostKey) cannot be had (\(failure)), so its pages are left alone")
        }
        if case .disallowed(let rule) = answer.rules.verdict(on: page.pathAndQuery) {
            throw FetchFailure(.robots, "robots.txt of \(page.hostKey) says \"\(rule)\"")
        }
    }

    /// A file that is not there allows everything, a server that fails nothing (section 2.3.1).
    private static func answer(_ answer: FeedAnswer, token: String) -> RobotsCache.Answer {
        switch answer {
        case .document(let document): return RobotsCache.Answer(rules: RobotsRules(document.bytes, token: token))
        case .notModified: return RobotsCache.Answer(rules: .open)
        case .failed(let problem):
            // 429 asks to be left alone, which is no word on whether there are rules.
            let isMissing = problem.status.map { (400..<500).contains($0) && $0 != 429 && problem.code == "http-\($0)" } ?? false
            if isMissing || problem.code == FetchFailure.Code.tooManyRedirects.rawValue { return RobotsCache.Answer(rules: .open) }
            return RobotsCache.Answer(rules: .closed, failure: problem.message, retryAfter: problem.retryAfter)
        }
    }
}
