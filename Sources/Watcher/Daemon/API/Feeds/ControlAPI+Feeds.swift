import Control
import FeedParsing
import Fetching
import Model
import Storage

/// Feeds one by one.
extension ControlAPI {
    func listFeeds(_ request: APIRequest) async throws -> APIAnswer {
        let onlyProblems = try request.flag("problems")
        let page = try request.page(usual: 10_000)
        let now = self.now
        let feeds = try await ask { store in
            try page.gather { try store.feeds(after: $0, limit: $1, onlyProblems: onlyProblems) }
        }
        return try APIAnswer(feeds.list { FeedResource($0, now: now) })
    }

    func getFeed(_ request: APIRequest) async throws -> APIAnswer {
        let feed = try await feed(request.id)
        var resource = FeedResource(feed, now: now)
        resource.identity = try await ask { try $0.identity(of: feed.id) }.map {
            "\($0.mode.rawValue) since \($0.since.rfc3339): \($0.reason)"
        }
        return try APIAnswer(resource)
    }

    /// Adds a feed. The poller takes it at once, so the document that was read to check the address is asked for again then; but an
    /// address that answered with an error was polled by that: it is asked again when its server wants, and the feed says why.
    func addFeed(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(AddFeedRequest.self)
        let settings = try FeedSettings(body)
        let wanted = try FeedSettingsText.url(body.url)
        try await refuseKnown(wanted)
        let asked = self.now
        let address = body.unchecked == true ? FeedProbe.Address(url: wanted) : try await probe.address(for: wanted)
        let now = self.now
        // Not due before the failure is on record, which says when it is.
        let due = address.problem == nil ? now : now + Poller.lease
        let addition = try await ask { try $0.addFeed(url: address.url, settings: settings, now: now, firstDue: due) }
        guard case .added(var feed) = addition else { throw exists(addition.feed) }
        if let problem = address.problem { feed = try await record(problem, of: feed, asked: asked) }
        context.feedsChanged.signal()
        return try APIAnswer(FeedResource(feed, now: now), status: 201)
    }

    func changeFeed(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(ChangeFeedRequest.self)
        let feed = try await feed(request.id)
        var settings = feed.settings
        try settings.take(body)
        let changed = settings
        if let text = body.url { try await move(feed, to: try FeedSettingsText.url(text)) }
        let now = self.now
        // A shorter interval counts from the last poll.
        let due = changed.every.flatMap { every in feed.poll.lastPoll.map { max(now, $0 + every) } }
        let result = try await ask { try $0.setFeed(feed.id, settings: changed, nextDue: due) }
        context.feedsChanged.signal()
        return try APIAnswer(FeedResource(result, now: now))
    }

    func removeFeed(_ request: APIRequest) async throws -> APIAnswer {
        let feed = try await feed(request.id)
        let now = self.now
        try await ask { try $0.removeFeed(feed.id, now: now) }
        context.feedsChanged.signal()
        return try APIAnswer(FeedResource(feed, now: now, isRemoved: true))
    }

    func pauseFeed(_ request: APIRequest) async throws -> APIAnswer {
        try await change(request) { store, feed, _ in try store.pauseFeed(feed.id) }
    }

    func resumeFeed(_ request: APIRequest) async throws -> APIAnswer {
        try await change(request) { store, feed, now in try store.resumeFeed(feed.id, now: now) }
    }

    func refreshFeed(_ request: APIRequest) async throws -> APIAnswer {
        try await change(request) { store, feed, now in
            guard feed.state == .active else {
                throw ProblemDocument(.wrongState, "Feed \(feed.id) is \(feed.state.rawValue); resume it first.")
            }
            return try store.refreshFeed(feed.id, now: now)
        }
    }

    // MARK: Parts

    var probe: FeedProbe { FeedProbe(fetcher: fetcher, settings: configuration.fetch) }

    /// By id, address, or the unique beginning of one.
    private func feed(_ text: String) async throws -> Feed {
        try await ask(.lookup) { try $0.findFeed(text) }
    }

    private func change(_ request: APIRequest, _ work: @escaping @Sendable (Store, Feed, Timestamp) throws -> Feed) async throws
        -> APIAnswer
    {
        let feed = try await feed(request.id)
        let now = self.now
        let changed = try await ask { try work($0, feed, now) }
        context.feedsChanged.signal()
        return try APIAnswer(FeedResource(changed, now: now))
    }

    /// Takes the failed check of a new feed's address for its first poll.
    private func record(_ problem: FetchProblem, of feed: Feed, asked: Timestamp) async throws -> Feed {
        let settings = configuration.fetch
        let reading = PollReading(
            feed: feed, started: asked, ended: now,
            schedule: PollSchedule(settings.pollSettings, seed: store.installation.hashSeed),
            parser: FeedParser(limits: settings.feedLimits))
        let commit = reading.failed(problem)
        return try await ask { store in
            try store.commit(poll: commit)
            return try store.feed(feed.id)
        }
    }

    /// Says at once that a feed is there, without asking its server.
    private func refuseKnown(_ url: String) async throws {
        guard let known = try? await ask(.lookup, { try $0.findFeed(url) }), known.url == url else { return }
        throw exists(known)
    }

    private func exists(_ feed: Feed) -> ProblemDocument {
        ProblemDocument(.alreadyExists, "\(ShownURL.text(feed.url)) is feed \(feed.id) already; change it with `feed set`.")
    }

    private func move(_ feed: Feed, to url: String) async throws {
        guard url != feed.url else { return }
        try await refuseKnown(url)
        let target = try await probe.address(for: url).url
        let now = self.now
        let move = try await ask { try $0.readdressFeed(feed.id, to: target, now: now) }
        if case .duplicate(let other) = move {
            throw ProblemDocument(.alreadyExists, "\(ShownURL.text(target)) is feed \(other) already.")
        }
    }
}
