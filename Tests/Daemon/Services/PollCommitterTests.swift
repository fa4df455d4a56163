import Model
import Storage
import Testing

@testable import Daemon

@Suite struct PollCommitterTests {
    private func intake(_ feed: Feed, entries: Int, now: Timestamp) -> PollCommitter.Result {
        let poll = PollState(nextDue: now + .seconds(900), lastPoll: now, lastSuccess: now, lastStatus: 200)
        let report = PollReport(startedAt: now, endedAt: now, status: 200, problem: nil, bytes: 100, finalURL: feed.url, hops: [])
        return .document(
            IntakeCommit(
                feed: feed.id, time: now,
                entries: (0..<entries).map { IntakeEntry(entry: Entry(id: "\($0)", title: "Report \($0)"), isBacklog: false) },
                poll: poll, report: report, title: feed.title, homePageURL: nil, language: nil, movedTo: nil))
    }

    /// Hands in the results one after the other before any is written; answers the feeds in the order of their writing.
    private func order(of sizes: [Int]) async throws -> [Int] {
        let workshop = try Workshop()
        let commits = PollCommitter(store: workshop.store, context: workshop.context, patience: .zero)
        let feeds = try sizes.indices.map { try workshop.addFeed("f\($0)") }
        let now = workshop.time.now
        let running = await withTaskGroup(of: Void.self) { group in
            for (index, feed) in feeds.enumerated() {
                let result = intake(feed, entries: sizes[index], now: now)
                group.addTask { await commits.commit(result) }
                while commits.waitingResults <= index { await Task.yield() }
            }
            let running = Task { try await commits.run() }
            await group.waitForAll()
            return running
        }
        running.cancel()
        _ = try? await running.value
        let written = try feeds.map { try #require(try workshop.store.polls(of: $0.id).first).id }
        return sizes.indices.sorted { written[$0] < written[$1] }
    }

    @Test("documents with few entries are written first", arguments: [[300, 2, 1], [1, 2, 300], [2, 300, 1]])
    func fewEntriesFirst(_ sizes: [Int]) async throws {
        #expect(try await order(of: sizes).map { sizes[$0] } == sizes.sorted())
    }

    @Test("a document that comes while large ones are written goes before the rest of them") func aSmallOneGoesBetween() async throws {
        let workshop = try Workshop()
        let commits = PollCommitter(store: workshop.store, context: workshop.context, patience: .zero)
        let feeds = try (0..<4).map { try workshop.addFeed("f\($0)") }
        let now = workshop.time.now
        let order = Order()
        for (index, entries) in [150, 160, 170].enumerated() {
            commits.hand(intake(feeds[index], entries: entries, now: now)) {
                // The first of them is written: what comes now is small.
                if index == 0 { commits.hand(self.intake(feeds[3], entries: 1, now: now)) { order.note(1) } }
                order.note(entries)
            }
        }
        let running = Task { try await commits.run() }
        while order.all.count < 4 { await Task.yield() }
        running.cancel()
        _ = try? await running.value
        #expect(order.all == [150, 1, 160, 170])
    }

    private final class Order: Sendable {
        private let lock = PThreadLock()
        private nonisolated(unsafe) var sizes: [Int] = []

        var all: [Int] { lock.withLock { sizes } }

        func note(_ size: Int) { lock.withLock { sizes.append(size) } }
    }
}
