import Foundation
import Logging
import Model
import Storage

@testable import Daemon

/// A store in a directory of its own, a clock that only the test moves, and the daemon's parts around them.
final class Workshop {
    let directory: URL
    let time: DrivenTime
    let context: DaemonContext
    private(set) var store: Store

    init(_ configuration: Configuration = Configuration()) throws {
        directory = URL(fileURLWithPath: "/tmp").appendingPathComponent("watcher-unit-\(UUID().uuidString.prefix(13))")
        let time = DrivenTime(Timestamp(seconds: 1_795_000_000))
        self.time = time
        context = DaemonContext(
            configuration: RunningConfiguration(configuration), clock: WallClock { time.now },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        store = try Store(directory: directory.path)
    }

    deinit {
        store.close()
        try? FileManager.default.removeItem(at: directory)
    }

    /// The judge as a daemon that starts now would build it.
    func judge() throws -> JudgeService {
        try JudgeLoader(store: store, configuration: context.configuration.current, context: context).service()
    }

    /// Closes the store and opens it again, as a restart does; `meanwhile` runs while nobody has it.
    func restart(_ meanwhile: () throws -> Void = {}) throws {
        store.close()
        try meanwhile()
        store = try Store(directory: directory.path)
    }

    func addFeed(_ name: String) throws -> Feed {
        try store.addFeed(
            url: "https://\(name).example/feed", settings: FeedSettings(outlet: name), now: time.now, firstDue: time.now
        ).feed
    }

    /// Commits entries of a feed as a poll would.
    func intake(_ feed: Feed, _ entries: [Entry]) throws {
        time.advance(.seconds(60))
        let poll = PollState(nextDue: time.now + .seconds(900), lastPoll: time.now, lastSuccess: time.now, lastStatus: 200)
        let report = PollReport(
            startedAt: time.now, endedAt: time.now, status: 200, problem: nil, bytes: 100, finalURL: feed.url, hops: [])
        _ = try store.commit(
            intake: IntakeCommit(
                feed: feed.id, time: time.now, entries: entries.map { IntakeEntry(entry: $0, isBacklog: false) }, poll: poll,
                report: report, title: feed.title, homePageURL: nil, language: nil, movedTo: nil))
    }
}

/// A clock that tests move.
final class DrivenTime: Sendable {
    private let lock = PThreadLock()
    private nonisolated(unsafe) var value: Timestamp

    init(_ start: Timestamp) { value = start }

    var now: Timestamp { lock.withLock { value } }

    func advance(_ duration: Duration) { lock.withLock { value = value + duration } }

    func set(_ time: Timestamp) { lock.withLock { value = time } }
}
