import Model
import Storage
import Testing

@Suite struct ConcurrencyTests {
    @Test func readersSeeWholeCommitsBesideAWriter() async throws {
        let fixture = try Fixture()
        let store = fixture.store
        let feed = try fixture.feed()
        let rounds = 30
        let commits = (0..<rounds).map { round in
            fixture.intake(
                (0..<10).map { IntakeEntry(entry: entry("\(round)-\($0)")) }, from: feed, seconds: Int64(round))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for commit in commits {
                    _ = try await store.asynchronously { store throws(StorageFailure) in try store.commit(intake: commit) }
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    var seen = 0
                    while seen < rounds * 10 {
                        let batch = try await store.asynchronously { store throws(StorageFailure) in try store.nextIntake(limit: 1000) }
                        // Ten entries a commit: never a part of one, and never fewer than before.
                        #expect(batch.entries.count % 10 == 0)
                        #expect(batch.entries.count >= seen)
                        seen = batch.entries.count
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.counts().intake == rounds * 10)
    }

    @Test func manyWritersTakeTurnsAndShareNoID() async throws {
        let fixture = try Fixture()
        let store = fixture.store
        let ids = try await withThrowingTaskGroup(of: FeedID.self) { group in
            for number in 0..<40 {
                group.addTask {
                    try await store.asynchronously { store throws(StorageFailure) in
                        try store.addFeed(
                            url: "https://\(number).example/", settings: FeedSettings(), now: at(0), firstDue: at(0)
                        ).feed.id
                    }
                }
            }
            return try await group.reduce(into: Set<FeedID>()) { $0.insert($1) }
        }
        #expect(ids.count == 40)
        #expect(ids.map(\.rawValue).max() == 40)
    }

    @Test func aClaimIsGivenToOneOfManyAskers() async throws {
        let fixture = try Fixture()
        let store = fixture.store
        for number in 0..<50 { try fixture.feed("https://\(number).example/") }
        let claimed = try await withThrowingTaskGroup(of: [FeedID].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await store.asynchronously { store throws(StorageFailure) in
                        try store.claimDue(now: at(1), limit: 10, lease: .seconds(60), provisional: .seconds(900)).map(\.id)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.count == 50)
        #expect(Set(claimed).count == 50)
    }
}
