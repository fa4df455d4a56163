import FeedParsing
package import Fetching
package import Model
package import ServiceLifecycle
package import Storage

/// Takes due feeds, fetches them, parses what is new, and hands the results to be committed.
///
/// The claim is persisted before the request, so that a crash neither loses a poll nor repeats it early.
package final class Poller: Service {
    private let store: Store
    private let fetcher: FeedFetcher
    private let commits: PollCommitter
    private let context: DaemonContext
    private let inFlight = Counter()
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
            // Longer than any poll can take, so that only a crash lets a lease run out.
            feeds = try await store.asynchronously { store throws(StorageFailure) in
                try store.claimDue(
                    now: now, limit: min(room, 512), lease: .seconds(300), provisional: settings.interval, perHost: settings.perHost)
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
        let answer = await fetcher.fetch(FeedRequest(feed: feed, settings: context.configuration.current.fetch))
        if Task.isCancelled {
            try? store.releaseFeeds([feed])
            return
        }
        let outcome = PollOutcome(feed: feed, answer: answer, started: started, ended: context.clock.now, configuration: context.configuration.current)
        await commits.commit(outcome)
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
