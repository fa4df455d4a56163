import Control
import Foundation
import Model
import Testing

@testable import Daemon

/// What `tail` shows of the judgement.
@Suite struct ArticleEventTests {
    /// The types of what is written, until so many have come.
    private func events(_ count: Int, of filter: EventFilter = EventFilter(), _ desk: Desk, _ act: () async throws -> Void) async throws
        -> [EventResource]
    {
        let (lines, send) = AsyncStream.makeStream(of: String.self)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [api = desk.api] in try await api.writeEvents(filter) { send.yield($0) } }
            var reader = EventStreamReader()
            var seen: [EventResource] = []
            var isOpen = false
            for await line in lines {
                if !isOpen { try await act() }
                isOpen = true
                seen += try reader.read(line.utf8).map { try ControlJSON.decode(EventResource.self, from: Data($0.data.utf8)) }
                if seen.count >= count { break }
            }
            group.cancelAll()
            return seen
        }
    }

    @Test func anArticleItsStoryAndItsAlertAreEvents() async throws {
        let desk = try Desk()
        let seen = try await events(3, desk) { try await desk.alerted() }
        #expect(Set(seen.map(\.type)) == ["article.judged", "story.opened", "alert.opened"])
        let article = try #require(seen.first { $0.type == "article.judged" })
        #expect(article.article == "a1" && article.story == "s1" && article.feed == "f1" && article.topic == "ferries")
        #expect(article.url == "https://post.example/1" && article.outlet == "post")
        #expect(seen.map(\.id) == ["1", "2", "3"])
    }

    @Test func aHeldAlertIsAnEventOfItsTopic() async throws {
        let desk = try Desk()
        let filter = EventFilter(types: ["alert"], topic: "ferries")
        let seen = try await events(1, of: filter, desk) {
            _ = await desk.post("/v1/silences", #"{"until":"2h","comment":"works"}"#)
            try await desk.alerted()
        }
        #expect(seen[0].type == "alert.held" && seen[0].topic == "ferries" && seen[0].reason.contains("silence"))
    }

    @Test func signalsAreEvents() async throws {
        let desk = try Desk()
        let seen = try await events(1, of: EventFilter(types: ["feed"]), desk) {
            let signal = SignalMessage(
                kind: .feedSilent, time: desk.workshop.time.now, signal: SignalID(1), version: 0, subject: .feed(FeedID(1)), name: "Post",
                code: "silent", reason: "nothing new", since: desk.workshop.time.now)
            desk.workshop.context.tell([SignalNews(message: signal, isNew: true, owed: 0)])
        }
        #expect(seen[0].type == "feed.silent" && seen[0].feed == "f1" && seen[0].signal == "sg1" && seen[0].title == "Post")
    }
}
