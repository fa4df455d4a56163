import Foundation
import Support
import Testing

/// kill -9 at any point: no published article is lost, no alert owed is lost, and a message is doubled only under its own id.
@Suite struct CrashTests {
    /// WATCHER_CRASHES sets how often the daemon is killed; a soak uses 50 and more.
    static let crashes = ProcessInfo.processInfo.environment["WATCHER_CRASHES"].flatMap { Int($0) } ?? 6

    @Test(.timeLimit(.minutes(10))) func nothingIsLostAndNothingDoubledButByID() async throws {
        let scene = try Scene()
        let daemon = try await RunningDaemon(configuration: scene.configuration())
        _ = try await daemon.json("topic", "add", "all", "--query", "bulletin")
        _ = try await daemon.json("feed", "add", scene.site.url("wire"), "--every", "1s")
        var published: [String] = []
        func publish() {
            let number = published.count
            let title = "Bulletin \(number): \(Self.words(number, 4))"
            published.append(title)
            scene.site.publish(.init(id: "n\(number)", title: title, text: Self.words(number * 7 + 1, 40)), in: "wire")
        }
        for round in 0..<Self.crashes {
            for _ in 0..<3 { publish() }
            // Killed at another point in every round: after the request, the intake, the judgement, in mid-delivery.
            switch round % 4 {
            case 0: _ = await scene.site.requests(atLeast: scene.site.requests.count + 1)
            case 1: _ = try await daemon.eventually("status") { ($0["articles"]["total"].int ?? 0) > 0 }
            case 2: _ = await scene.receiver.deliveries(atLeast: scene.receiver.deliveries.count + 1)
            default:
                scene.receiver.enqueue(LoopbackAnswer([.close]))
                _ = await scene.receiver.deliveries(atLeast: scene.receiver.deliveries.count + 1)
            }
            await daemon.crash()
            try await daemon.start()
        }
        _ = try await daemon.eventually("delivery", "list", "--limit", "1000") { list in
            list.items.count == published.count && list.items.allSatisfy { $0["state"].string == "delivered" }
        }
        let delivered = try scene.delivered()
        let byTitle = Dictionary(grouping: delivered, by: \.title)
        #expect(Set(byTitle.keys) == Set(published), "lost: \(Set(published).subtracting(byTitle.keys))")
        for (title, messages) in byTitle {
            #expect(Set(messages.map(\.id)).count == 1, "\(title) came under several ids")
        }
        print(
            "killed \(Self.crashes) times: \(published.count) articles published, \(byTitle.count) alerts received, "
                + "\(published.count - byTitle.count) lost, \(delivered.count - byTitle.count) repeated under the same id")
        #expect(await daemon.stop() == 0)
    }

    /// Different words for each number, so that no two bulletins are copies or reports of one event.
    private static func words(_ seed: Int, _ count: Int) -> String {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
        return (0..<count).map { _ in
            var word = ""
            for _ in 0..<7 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                word.append(Character(Unicode.Scalar(97 + UInt8(state >> 59) % 26)))
            }
            return word
        }.joined(separator: " ")
    }
}
