import FeedParsing
import Fetching
import Logging
import Model
import ServiceLifecycle
import Storage

/// Reads what hubs have pushed, off the judge's way, and commits it as polls are committed.
final class PushReader: Service {
    private let store: Store
    private let commits: PollCommitter
    private let context: DaemonContext

    init(store: Store, commits: PollCommitter, context: DaemonContext) {
        self.store = store
        self.commits = commits
        self.context = context
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if await !self.readNext() { await self.context.pushArrived.wait(atMost: .seconds(5)) }
            }
        }
    }

    /// False where none waits, or the store fails.
    @discardableResult
    func readNext() async -> Bool {
        do {
            guard let push = try await store.asynchronously({ store throws(StorageFailure) in try store.nextPush() }) else { return false }
            try await read(push)
            return true
        } catch {
            context.logger.error("cannot read a push: \(error.message)")
            return false
        }
    }

    private func read(_ push: WaitingPush) async throws(StorageFailure) {
        guard let feed = try await feed(of: push) else { return try await drop(push, pollBy: nil) }
        let settings = context.configuration.current.fetch
        do {
            let parsed = try FeedParser(limits: settings.feedLimits).parse(push.body, contentType: push.contentType, baseURL: feed.url)
            await commits.commit(.document(intake(parsed, push, feed)))
            // The commit has taken it away, unless it could not be made at all: then it would come again for ever.
            if !Task.isCancelled { try await drop(push, pollBy: nil) }
        } catch let error as FeedFailure {
            context.metrics.add(to: .pushes, labels: ["outcome": "unreadable"])
            context.logger.warning("push cannot be read: \(error.message)", metadata: ["feed": "\(feed.id)", "hub": "\(push.hub)"])
            let soonest = (feed.poll.lastPoll ?? push.received) + settings.minInterval
            try await drop(push, pollBy: max(context.clock.now, soonest))
        } catch let error as StorageFailure {
            throw error
        } catch {
            try await drop(push, pollBy: nil)
        }
    }

    /// Nil where it is not watched any more.
    private func feed(of push: WaitingPush) async throws(StorageFailure) -> Feed? {
        do {
            let feed = try await store.asynchronously { store throws(StorageFailure) in try store.feed(push.feed) }
            return feed.state == .active ? feed : nil
        } catch {
            guard error.code == .notFound else { throw error }
            return nil
        }
    }

    private func drop(_ push: WaitingPush, pollBy: Timestamp?) async throws(StorageFailure) {
        try await store.asynchronously { store throws(StorageFailure) in try store.drop(push: push, pollBy: pollBy) }
    }

    /// The same as of a poll; only the feed's polling stays as it is.
    private func intake(_ parsed: ParsedFeed, _ push: WaitingPush, _ feed: Feed) -> IntakeCommit {
        let now = context.clock.now
        let settings = context.configuration.current.fetch
        let reading = PollReading(
            feed: feed, started: push.received, ended: now,
            schedule: PollSchedule(settings.pollSettings, seed: store.installation.hashSeed),
            parser: FeedParser(limits: settings.feedLimits))
        let report = PollReport(
            startedAt: push.received, endedAt: now, bytes: push.body.count, finalURL: feed.url, hub: push.hub)
        return IntakeCommit(
            feed: feed.id, time: now, entries: reading.entries(of: parsed), poll: feed.poll, report: report, title: parsed.title,
            homePageURL: parsed.homePageURL, language: parsed.language, push: push.id)
    }
}
