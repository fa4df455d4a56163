import Control
import Model
import ServiceLifecycle
import Storage

extension ControlAPI {
    func events(_ request: APIRequest) async throws -> APIAnswer {
        let topic = try await ask { store in try request.text("topic").map { try store.findTopic($0).id } }
        return APIAnswer(type: MediaType.events, body: .events(topic: topic))
    }

    /// Writes events as they happen, and a sign of life in between, until the reader goes or the daemon ends.
    func writeEvents(topic: String?, keepAlive: Duration = .seconds(15), _ write: (String) async throws -> Void) async throws {
        let events = context.events.events()
        // So that the reader has its answer before the first event.
        try await write(ServerSentEvent.keepAlive)
        let (lines, send) = AsyncStream.makeStream(of: String.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await self.format(events, topic: topic, into: send) }
            group.addTask {
                while (try? await Task.sleep(for: keepAlive)) != nil { send.yield(ServerSentEvent.keepAlive) }
            }
            defer { group.cancelAll() }
            for await line in lines.cancelOnGracefulShutdown() { try await write(line) }
        }
    }

    private func format(_ events: AsyncStream<DaemonEvent>, topic: String?, into lines: AsyncStream<String>.Continuation) async {
        var number = 0
        for await event in events where await isWanted(event, topic: topic) {
            number += 1
            let resource = EventResource(event, number: number, now: now)
            guard let json = try? ControlJSON.encode(resource) else { continue }
            lines.yield(ServerSentEvent(id: resource.id, type: resource.type, data: String(decoding: json, as: UTF8.self)).text)
        }
    }

    private func isWanted(_ event: DaemonEvent, topic: String?) async -> Bool {
        guard let topic else { return true }
        if case .alert(let message) = event { return message.topicID == topic }
        guard let alert = event.alert else { return false }
        return (try? await ask { try $0.alert(alert).alert.topic }) == topic
    }
}
