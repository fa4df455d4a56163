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
        let (feeds, signals) = try await ask { store in
            let feeds = try page.gather { try store.feeds(after: $0, limit: $1, onlyProblems: onlyProblems) }
            guard let first = feeds.items.first, let last = feeds.items.last else { return (feeds, [FeedID: [Signal]]()) }
            return (feeds, try store.openSignals(from: first.id, through: last.id))
        }
        return try APIAnswer(feeds.list { FeedResource($0, signals: signals[$0.id] ?? [], now: now) })
    }

    func getFeed(_ request: APIRequest) async throws -> APIAnswer {
        let feed = try await feed(request.id)
        let (signals, plan, identity, subscription) = try await ask { store in
            (
                try store.openSignals(from: feed.id, through: feed.id)[feed.id] ?? [], try store.silencePlan(of: feed.id),
                try store.identity(of: feed.id), try store.subscription(of: feed.id)
            )
        }
        var resource = FeedResource(feed, signals: signals, silence: plan, now: now)
        resource.identity = identity.map {
            "\($0.mode.rawValue) since \($0.since.rfc3339): \($0.reason)"
        }
        resource.push = subscription.map { FeedPush($0, now: now) }
        resource.access = FeedAccess(feed.url, rules: configuration, hosts: context.strictHosts, now: now)
        return try APIAnswer(resource)
    }

    /// Adds a feed. Whatever its address answered to the check is its first poll: entries, validators and the next due time are
    /// committed as of any other, so that nobody is asked twice.
    func addFeed(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(AddFeedRequest.self)
        let settings = try FeedSettings(body)
        let wanted = try FeedSettingsText.url(body.url)
        try await refuseKnown(wanted)
        let asked = self.now
        let address = body.unchecked == true ? FeedProbe.Address(url: wanted) : try await probe(pick: body.pick).address(for: wanted)
        // An address that has moved for good to a feed that is there already.
        if case .document(let document)? = address.answer, let moved = document.permanentURL { try await refuseKnown(moved) }
        let now = self.now
        // Where there is an answer, it says when the feed is due next.
        let due = address.answer == nil ? now : now + Poller.lease
        let addition = try await ask { try $0.addFeed(url: address.url, settings: settings, now: now, firstDue: due) }
        guard case .added(var feed) = addition else { throw exists(addition.feed) }
        if let answer = address.answer { feed = try await record(answer, of: feed, asked: asked) }
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
        let next = changed.every == feed.settings.every ? nil : replanned(feed, every: changed.every, now: now)
        let result = try await ask { try $0.setFeed(feed.id, settings: changed, next: next) }
        context.feedsChanged.signal()
        return try APIAnswer(FeedResource(result, now: now))
    }

    func removeFeed(_ request: APIRequest) async throws -> APIAnswer {
        let feed = try await feed(request.id)
        let now = self.now
        let policy = context.signalPolicy
        try await ask { try $0.removeFeed(feed.id, judge: policy, now: now) }
        context.feedsChanged.signal()
        context.deliveriesOwed.signal()
        context.pushOwed.signal()
        return try APIAnswer(FeedResource(feed, now: now, isRemoved: true))
    }

    func pauseFeed(_ request: APIRequest) async throws -> APIAnswer {
        let policy = context.signalPolicy
        let answer = try await change(request) { store, feed, now in try store.pauseFeed(feed.id, now: now, judge: policy) }
        context.deliveriesOwed.signal()
        return answer
    }

    func resumeFeed(_ request: APIRequest) async throws -> APIAnswer {
        try await change(request) { store, feed, now in try store.resumeFeed(feed.id, now: now) }
    }

    /// Polls a feed now, unless its server has asked for a pause that is not over; `force` asks all the same.
    func refreshFeed(_ request: APIRequest) async throws -> APIAnswer {
        let isForced = try request.flag("force")
        return try await change(request) { store, feed, now in
            guard feed.state == .active else {
                throw ProblemDocument(.wrongState, "Feed \(feed.id) is \(feed.state.rawValue); resume it first.")
            }
            if isForced {
                context.hostHolds.release(feed.url)
            } else if let until = held(feed, now: now) {
                throw ProblemDocument(
                    .wrongState,
                    "Feed \(feed.id) is not polled: its server has asked to be left alone until \(until.rfc3339) (Retry-After); "
                        + "it is polled then, or at once with `feed refresh --force`.")
            }
            return try store.refreshFeed(feed.id, now: now)
        }
    }

    // MARK: Parts

    func probe(pick: Int? = nil) -> FeedProbe {
        FeedProbe(fetcher: fetcher, configuration: configuration, readings: context.readings, pick: pick)
    }

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
        context.pushOwed.signal()
        return try APIAnswer(FeedResource(changed, now: now))
    }

    /// Until when the server of a feed wants no request.
    private func held(_ feed: Feed, now: Timestamp) -> Timestamp? {
        let own = feed.poll.heldUntil.flatMap { $0 > now ? $0 : nil }
        return [own, context.hostHolds.heldUntil(feed.url, now: now)].compactMap { $0 }.max()
    }

    private var schedule: PollSchedule { PollSchedule(configuration.fetch.pollSettings, seed: store.installation.hashSeed) }

    /// The next poll by another interval; nil where it stays.
    private func replanned(_ feed: Feed, every: Duration?, now: Timestamp) -> DueTime? {
        schedule.replan(feed.poll, of: feed.id, every: every, now: now).map { DueTime(feed: feed.id, at: $0.at, reason: $0.reason) }
    }

    /// Takes the answer to a check of a feed's address for a poll.
    private func record(_ answer: FeedAnswer, of feed: Feed, asked: Timestamp) async throws -> Feed {
        let ended = now
        let reading = PollReading(
            feed: feed, started: asked, ended: ended, schedule: schedule, parser: FeedParser(limits: configuration.fetch.feedLimits),
            access: configuration.accessRule(for: feed.url)?.name)
        let policy = context.signalPolicy
        let place = await context.readings.enter(answer.size)
        defer { context.readings.leave(place) }
        let result = await context.readings.run(place) { reading.result(of: answer) }
        context.note(answer, of: feed, started: asked, ended: ended)
        if case .document(let intake) = result {
            let hold = configuration.pages.hold
            context.note(try await ask { try $0.commit(intake: intake, judge: policy, pages: hold) }, of: intake)
            context.intakeArrived.signal()
            context.pagesArrived.signal()
            context.pushOwed.signal()
        } else if case .poll(let poll) = result {
            context.tell(try await ask { try $0.commit(poll: poll, judge: policy) })
        }
        return try await ask { try $0.feed(feed.id) }
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
        let asked = self.now
        let target = try await probe().address(for: url)
        let now = self.now
        // Where there is an answer, it says when the feed is due next.
        let due = target.answer == nil ? now : now + Poller.lease
        let move = try await ask { try $0.readdressFeed(feed.id, to: target.url, now: due) }
        if case .duplicate(let other) = move {
            throw ProblemDocument(.alreadyExists, "\(ShownURL.text(target.url)) is feed \(other) already.")
        }
        guard move == .moved, let answer = target.answer else { return }
        _ = try await record(answer, of: try await ask { try $0.feed(feed.id) }, asked: asked)
    }
}
