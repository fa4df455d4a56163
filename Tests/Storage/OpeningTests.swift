import Foundation
import GRDB
import Model
import Storage
import Testing

@Suite struct OpeningTests {
    @Test func makesTheDirectoryAndKeepsTheInstallation() throws {
        let fixture = try Fixture()
        let first = fixture.store.installation
        #expect(first.id != first.hashSeed)
        try fixture.reopen()
        #expect(fixture.store.installation == first)
        let mode = try FileManager.default.attributesOfItem(atPath: fixture.directory + "/watcher.db")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func twoInstallationsDiffer() throws {
        #expect(try Fixture().store.installation != Fixture().store.installation)
    }

    @Test func aSecondStoreOnTheDirectoryIsRefusedByPid() throws {
        let fixture = try Fixture()
        let error = #expect(throws: StorageFailure.self) { try Store(directory: fixture.directory) }
        #expect(error?.code == .locked)
        #expect(error?.message.contains("process \(ProcessInfo.processInfo.processIdentifier)") == true)
    }

    @Test func aNewerDatabaseIsRefusedWithBothVersions() throws {
        let fixture = try Fixture()
        fixture.store.close()
        let queue = try DatabaseQueue(path: fixture.directory + "/watcher.db")
        try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        try queue.close()
        let error = #expect(throws: StorageFailure.self) { try Store(directory: fixture.directory) }
        #expect(error?.code == .newerDatabase)
        #expect(error?.message.contains("version 99") == true)
        #expect(error?.message.contains("this program knows ") == true)
        // The refusal leaves the directory free.
        let reset = try DatabaseQueue(path: fixture.directory + "/watcher.db")
        try reset.write { try $0.execute(sql: "PRAGMA user_version = 0") }
        try reset.close()
        try fixture.reopen()
    }

    @Test func aFileThatIsNoDatabaseIsCorrupt() throws {
        let directory = Fixture.newDirectory()
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try Data("this is no database, however long it goes on. ".utf8 + Data(count: 5000)).write(
            to: URL(fileURLWithPath: directory + "/watcher.db"))
        #expect(failure { try Store(directory: directory) } == .corrupt)
    }

    @Test func aDirectoryThatCannotBeMadeIsAnIOFailure() {
        #expect(failure { try Store(directory: "/proc/none/such") } == .io)
    }

    @Test func callsAfterTheEndFail() throws {
        let fixture = try Fixture()
        fixture.store.close()
        #expect(failure { try fixture.store.topics() } == .io)
        #expect(failure { try fixture.feed() } == .io)
    }

    @Test func asynchronousCallsPassResultsAndFailuresOn() async throws {
        let fixture = try Fixture()
        try fixture.feed()
        let store = fixture.store
        let count = try await store.asynchronously { store throws(StorageFailure) in
            try store.feeds(limit: 10).items.count
        }
        #expect(count == 1)
        await #expect(throws: StorageFailure.self) {
            try await store.asynchronously { store throws(StorageFailure) in try store.feed(FeedID(rawValue: 9)) }
        }
    }

    @Test func aFullDatabaseSaysSoAndGoesOnWhenThereIsRoom() throws {
        let fixture = try Fixture(StoreConfiguration(maximumSize: ByteSize(bytes: 120 * 4096)))
        let feed = try fixture.feed()
        let big = entry("big", text: String(repeating: "long text ", count: 100_000))
        let error = #expect(throws: StorageFailure.self) { try fixture.take([big], from: feed) }
        #expect(error?.code == .diskFull)
        #expect(error?.message.contains("disk full") == true)
        // Nothing of the failed commit is there, and smaller ones go on.
        #expect(try fixture.store.nextIntake(limit: 10).entries.isEmpty)
        #expect(try fixture.store.feed(feed.id).poll.validators.etag == nil)
        #expect(try fixture.take([entry("small")], from: feed).new == 1)
        try fixture.reopen()
        #expect(try fixture.store.nextIntake(limit: 10).entries.map(\.entry.id) == ["small"])
        #expect(try fixture.take([big], from: feed).new == 1)
    }
}
