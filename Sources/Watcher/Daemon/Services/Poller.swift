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

    private let store: Store
    private let fetcher: FeedFetcher
    private let commits: PollCommitter
    private let context: DaemonContext
    private let inFlight = Counter()
    private let lock = PThreadLock()
    /// Hosts that asked to be left alone for a time. How many requests one host gets at once is the claim's and the client's to keep.
    private nonisolated(unsafe) var hosts = HostGate()
    /// A slot came free, or a feed changed.
    private let wakeup: Wakeup

    package init(store: Store, fetcher: FeedFetcher, commits: PollCommitter, context: DaemonContext) {
        self.store = store
        self.fetcher = fetcher
        self.commits = commits
        self.context = context
        wakeup = context.feedsChanged
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    let started = await self.startDue(in: &group)
                    self.context.progress.beat("poller", at: self.context.clock.now)
                    if started == 0 { await self.wakeup.wait(atMost: self.pause()) }
                }
            }
        }
    }

    /// Starts as many polls as are due and as there is room for; answers how many.
    private func startDue(in group: inout DiscardingTaskGroup) async -> Int {
        let settings = context.configuration.current.fetch
        let room = settings.concurrency - inFlight.value
        guard room > 0 else { return 0 }
        let now = context.clock.now
        let feeds: [Feed]
        do {
            feeds = try await store.asynchronously { store throws(StorageFailure) in
                try store.claimDue(
                    now: now, limit: min(room, 512), lease: Self.lease, provisional: settings.interval, perHost: settings.perHost)
            }
        } catch {
            context.logger.error("cannot claim feeds: \(error.message)")
            return 0
        }
        for feed in feeds {
            inFlight.add(1)
            group.addTask {
                await self.poll(feed)
                self.inFlight.add(-1)
                self.wakeup.signal()
            }
        }
        return feeds.count
    }

    /// Until the next feed is due, at most a few seconds, so that changes of the clock are noticed.
    private func pause() -> Duration {
        guard inFlight.value < context.configuration.current.fetch.concurrency, let due = try? store.nextFeedDue() else {
            return .seconds(5)
        }
        return min(max(due - context.clock.now, .milliseconds(10)), .seconds(5))
    }

    private func poll(_ feed: Feed) async {
        let started = context.clock.now
        let settings = context.configuration.current.fetch
        let schedule = PollSchedule(settings.pollSettings, seed: store.installation.hashSeed)
        let host = HostGate.key(of: feed.url)
        if let host, let until = lock.withLock({ hosts.heldUntil(host, now: started) }) {
            await commits.commit(.poll(postponed(feed, until: until, schedule: schedule, now: started)))
            return
        }
        let answer = await fetcher.fetch(
            FeedRequest(url: feed.url, validators: feed.poll.validators, userAgent: settings.userAgent, maxBody: settings.maxBody.bytes))
        if Task.isCancelled {
            // Asked in vain: the poll is due again as before, and not early after a restart.
            await commits.release(feed)
            return
        }
        let ended = context.clock.now
        let reading = PollReading(
            feed: feed, started: started, ended: ended, schedule: schedule, parser: FeedParser(limits: settings.feedLimits))
        if let host, case .failed(let problem) = answer, let wait = problem.retryAfter {
            lock.withLock { hosts.hold(host, until: ended + wait) }
        }
        tell(feed, answer, took: ended - started)
        await commits.commit(reading.result(of: answer))
    }

    /// The poll is put off, with the reason, and nothing else about the feed changes.
    private func postponed(_ feed: Feed, until: Timestamp, schedule: PollSchedule, now: Timestamp) -> PollCommit {
        var poll = feed.poll
        let next = schedule.afterHold(feed.id, until: until, every: feed.settings.every, now: now)
        poll.nextDue = next.at
        poll.nextDueReason = next.reason
        return PollCommit(
            feed: feed.id, poll: poll,
            report: PollReport(startedAt: now, endedAt: now, status: nil, problem: nil, bytes: 0, finalURL: nil, hops: []), state: nil,
            movedTo: nil)
    }

    private func tell(_ feed: Feed, _ answer: FeedAnswer, took: Duration) {
        context.metrics.observe(Double(took.microseconds) / 1e6, in: .pollSeconds)
        switch answer {
        case .document(let document):
            context.metrics.add(to: .polls, labels: ["outcome": "document"])
            context.metrics.add(Double(document.bytes.count), to: .bytesReceived)
        case .notModified:
            context.metrics.add(to: .polls, labels: ["outcome": "not_modified"])
        case .failed(let failure):
            context.metrics.add(to: .polls, labels: ["outcome": "failed"])
            if feed.poll.problem?.code != failure.code {
                context.logger.notice("feed fails: \(failure.message)", metadata: ["feed": "\(feed.id)", "code": "\(failure.code)"])
                context.events.publish(
                    .feedProblem(feed: feed.id, url: feed.url, problem: failure.problem, time: context.clock.now))
            }
        }
    }

    package var pollsInFlight: Int { inFlight.value }
}

/// A number that several threads change.
final class Counter: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var count = 0

    var value: Int { lock.withLock { count } }

    func add(_ amount: Int) { lock.withLock { count += amount } }
}
