import Foundation
import GRDB
import Model
import Testing

@testable import Storage

/// An older database keeps all that it has.
@Suite struct MigrationTests {
    @Test func deliveriesAndReceiptsOfTheFirstSchemaGoOn() throws {
        let directory = Fixture.newDirectory()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try Self.makeFirst("\(directory)/watcher.db")

        let store = try Store(directory: directory)
        defer { store.close() }
        #expect(try store.checkIntegrity() == [])
        let detail = try store.delivery(DeliveryID(5))
        #expect(detail.delivery.thread == .alert(AlertID(3)) && detail.delivery.state == .delivered && detail.attempts.count == 1)
        #expect(try store.alert(AlertID(3)).deliveries.map(\.id) == [DeliveryID(5), DeliveryID(6)])
        let next = try #require(try store.claimDeliveries(now: at(100), limit: 10, lease: .seconds(60)).first)
        #expect(next.delivery.id == DeliveryID(6) && next.receipt == "message 7" && next.message.alert?.kind == .updated)
    }

    /// Version 1 of an alert delivered, version 2 queued.
    private static func makeFirst(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try Schema.migrator.migrate(queue, upTo: "1")
        let message = Fixture.message(alert: 3, version: 1, seconds: 10, story: Fixture.state(StoryID(1)))
        var second = Fixture.message(alert: 3, version: 2, seconds: 20, story: Fixture.state(StoryID(1)))
        second.kind = .updated
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO alerts (id, topic, story, anchor, state, version, told, opened_at, updated_at)
                    VALUES (3, 'ports', 1, 1, 'open', 2, '{"origins":[],"score":0.5}', 1, 1);
                    """)
            for (version, text) in [(1, try StoredJSON.text(message)), (2, try StoredJSON.text(second))] {
                try db.execute(
                    sql: """
                        INSERT INTO alert_versions (alert, version, kind, time, title, reason, message) VALUES (3, ?, 'x', 1, 't', 'r', ?)
                        """, arguments: [version, text])
            }
            try db.execute(
                sql: """
                    INSERT INTO channels (name, state, reason) VALUES ('ops', 'active', '');
                    INSERT INTO deliveries (id, alert, version, channel, state, attempts, due_at, reason, receipt, created_at, updated_at)
                    VALUES (5, 3, 1, 'ops', 'delivered', 1, 1, '', 'message 7', 1, 1), (6, 3, 2, 'ops', 'queued', 0, 1, '', NULL, 1, 1);
                    INSERT INTO attempts (delivery, number, started_at, ended_at, outcome, reason) VALUES (5, 1, 1, 1, 'delivered', '');
                    INSERT INTO receipts (alert, channel, version, receipt) VALUES (3, 'ops', 1, 'message 7');
                    """)
        }
        try queue.close()
    }
}
