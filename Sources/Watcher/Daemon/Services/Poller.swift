import Logging
import FeedParsing
package import Fetching
import Model
import ServiceLifecycle
package import Storage

/// Takes due feeds, fetches them, parses what is new, and hands the results to be committed.
///
/// The claim is persisted before the request, so that a crash neither loses a poll nor repeats it early.
package final class Poller: Service {
    /// Longer than any poll can take, so that only a crash lets a claim run out.
    static let lease: Duration = .seconds(300)

    /// Between two claims: what falls due within it is claimed in one transaction. Far below the shortest interval.
    static let turn: Duration = .milliseconds(25)

    private let store: Store
    /// By the settings of the moment.
    private let fetcher: @Sendable () -> FeedFetcher
    private let commits: PollCommitter
    private let context: DaemonContext
    private let inFlight = Counter()
    private let times: PollTimes
    private let lock = PThreadLock()
    private nonisolated(unsafe) var network = NetworkSight()
    /// Requests under way, by host as claims count it.
    private nonisolated(unsafe) var running: [String: Int] = [:]
    /// Feeds are due that found no room: the end of a poll wakes the poller.
    private nonisolated(unsafe) var wantsRoom = false
    /// Why no feed could be claimed; told once, not with every try.
    private nonisolated(unsafe) var trouble: String?
    /// Resumed when no poll is under way.
    private nonisolated(unsafe) var awaitsQuiet: [CheckedContinuation<Void, Never>] = []
    /// A slot came free, or a feed changed.
    private let wakeup: Wakeup

    package init(store: Store, fetcher: @escaping @autoclosure @Sendable () -> FeedFetcher, commits: PollCommitter, context: DaemonContext)
    {
        self.store = store
        self.fetcher = fetcher
        self.commits = commits
        self.context = context
        times = PollTimes(store: store, context: context)
        wakeup = context.feedsChanged
    }

    package func run() async throws {
        catchUp()
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                var last = self.context.clock.now
                while !Task.isCancelled {
                    self.times.look(since: last)
                    last = self.context.clock.now
                    let started = await self.startDue(in: &group)
                    self.context.progress.beat("poller", at: self.context.clock.now)
                    await self.wakeup.wait(atMost: self.pause(afterStarting: started))
                }
            }
        }
        await quiet()
    }

    /// What a start does before the first poll.
    func catchUp() {
        do {
            try times.start()
        } catch {
            context.logger.error("cannot spread overdue feeds: \(error.message)")
        }
    }

    /// Starts as many polls as are due and as there is room for; answers how many.
    @discardableResult
    func startDue(in group: inout DiscardingTaskGroup) async -> Int {
        let settings = context.configuration.current.fetch
        let room = settings.concurrency - inFlight.value
        guard room > 0 else { return 0 }
        let now = context.clock.now
        let running = lock.withLock { self.running }
        let feeds: [Feed]
        do {
            feeds = try await store.asynchronously { store throws(StorageFailure) in
                try store.claimDue(
                    now: now, limit: min(room, 512), lease: Self.lease, provisional: settings.interval, perHost: settings.perHost,
                    running: running)
            }
        } catch {
            let isNew = lock.withLock {
                defer { trouble = error.message }
                return trouble != error.message
            }
            if isNew { context.logger.error("cannot claim feeds: \(error.message)") }
            return 0
        }
        let wasTroubled = lock.withLock {
            defer { trouble = nil }
            return trouble != nil
        }
        if wasTroubled { context.logger.notice("feeds can be claimed again") }
        for feed in feeds {
            let host = Store.host(of: feed.url)
            begin(host)
            group.addTask { await self.poll(feed, at: host) }
        }
        return feeds.count
    }

    private func begin(_ host: String) {
        inFlight.add(1)
        lock.withLock { running[host, default: 0] += 1 }
    }

    /// The host has answered, and may be asked for the next feed while this one's result is read and written.
    private func leave(_ host: String) {
        lock.withLock {
            let left = running[host, default: 1] - 1
            running[host] = left > 0 ? left : nil
        }
        tellRoom()
    }

    /// All of a poll is in the database.
    private func end() {
        let left = inFlight.add(-1)
        tellRoom()
        guard left == 0 else { return }
        let waiting = lock.withLock {
            defer { awaitsQuiet = [] }
            return awaitsQuiet
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when every poll that was started is in the database.
    func quiet() async {
        await withCheckedContinuation { continuation in
            let isQuiet = lock.withLock {
                guard inFlight.value > 0 else { return true }
                awaitsQuiet.append(continuation)
                return false
            }
            if isQuiet { continuation.resume() }
        }
    }

    private func tellRoom() {
        let isAwaited = lock.withLock {
            defer { wantsRoom = false }
            return wantsRoom
        }
        if isAwaited { wakeup.signal() }
    }

    /// Until the next feed is due, at most a few seconds, so that changes of the clock are noticed. Where feeds are due that found no
    /// room, the end of a poll comes first.
    private func pause(afterStarting started: Int) -> Duration {
        guard let due = try? store.nextFeedDue() else { return .seconds(5) }
        let left = due - context.clock.now
        if left <= .zero, started == 0 {
            lock.withLock { wantsRoom = true }
            return .milliseconds(250)
        }
        return min(max(left, Self.turn), .seconds(5))
    }

    /// The poll's result may be written after the return.
    private func poll(_ feed: Feed, at host: String) async {
        let started = context.clock.now
        let settings = context.configuration.current.fetch
        let schedule = PollSchedule(settings.pollSettings, seed: store.installation.hashSeed)
        if let until = context.hostHolds.heldUntil(feed.url, now: started) {
            await release(feed, as: schedule.afterHold(feed.id, until: until, every: feed.settings.every, now: started))
            leave(host)
            return end()
        }
        let request = context.configuration.current.request(feed.url, validators: feed.poll.validators)
        let answer = await fetcher().fetch(request)
        // Only what brings a document waits for its turn to be read.
        let place = answer.size > 0 ? await context.readings.enter(answer.size) : nil
        if Task.isCancelled {
            if let place { context.readings.leave(place) }
            // Nobody knows whether the server was asked, so it is not asked again sooner for the restart.
            let wait = feed.settings.every ?? (feed.poll.lastPoll == nil ? .seconds(60) : settings.interval)
            await release(feed, as: NextPoll(at: started + wait, reason: "the last poll was cut off by the end of the daemon"))
            leave(host)
            return end()
        }
        let reading = await reading(of: answer, feed, started: started, schedule, rule: request.rule)
        // Not before a pause that it asked for is noted.
        leave(host)
        let result = await read(consume answer, reading, place)
        // What was read is held until it is written, so its place is too.
        commits.hand(result) {
            if let place { self.context.readings.leave(place) }
            self.end()
        }
    }

    private func reading(
        of answer: FeedAnswer, _ feed: Feed, started: Timestamp, _ schedule: PollSchedule, rule: String?
    ) async -> PollReading {
        let ended = context.clock.now
        let isOffline = noteNetwork(answer, of: feed, now: ended)
        var reading = PollReading(
            feed: feed, started: started, ended: ended, schedule: schedule,
            parser: FeedParser(limits: context.configuration.current.fetch.feedLimits), isOffline: isOffline,
            isOneOfMany: feed.poll.lastPoll == nil && feed.poll.nextDue - feed.createdAt > .milliseconds(200))
        reading.access = rule
        reading.pushing = await pushing(feed)
        context.note(answer, of: feed, started: started, ended: ended)
        return reading
    }

    /// The answer itself ends here: nothing else holds the document's bytes.
    private func read(_ answer: consuming FeedAnswer, _ reading: PollReading, _ place: ReadingGate.Place?) async -> PollCommitter.Result {
        guard let place else { return reading.result(of: answer) }
        let handed = Handover(answer)
        return await context.readings.run(place) { [reading] in reading.result(of: handed.take()) }
    }

    /// The feed's subscription, where pushes are listened for.
    private func pushing(_ feed: Feed) async -> (subscription: Subscription, checkEvery: Duration)? {
        let settings = context.configuration.current.push
        guard settings.listen != nil else { return nil }
        let found = try? await store.asynchronously { store throws(StorageFailure) in try store.subscription(of: feed.id) }
        return found.map { (subscription: $0, checkEvery: settings.checkInterval) }
    }

    /// Nothing about the feed changes but when it is due.
    private func release(_ feed: Feed, as next: NextPoll) async {
        var feed = feed
        feed.poll.nextDue = next.at
        feed.poll.nextDueReason = next.reason
        await commits.release(feed)
    }

    /// Whether the network is gone.
    private func noteNetwork(_ answer: FeedAnswer, of feed: Feed, now: Timestamp) -> Bool {
        if case .failed(let problem) = answer, problem.trail.isEmpty, NetworkSight.isUnreachable(problem.code) {
            guard let host = HostGate.key(of: feed.url) else { return false }
            return lock.withLock {
                network.noteUnreachable(host, feed: feed.id, every: feed.settings.every, now: now)
                return network.isGone
            }
        }
        let outage: NetworkSight.Outage? = lock.withLock {
            guard !network.isClear, let host = HostGate.key(of: feed.url) else { return nil }
            return network.noteReached(host)
        }
        if let outage { times.networkIsBack(outage) }
        return false
    }

    package var pollsInFlight: Int { inFlight.value }
}

/// A number that several threads change.
final class Counter: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var count = 0

    var value: Int { lock.withLock { count } }

    /// Answers the sum.
    @discardableResult
    func add(_ amount: Int) -> Int {
        lock.withLock {
            count += amount
            return count
        }
    }
}
