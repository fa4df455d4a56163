import Control
import Model
import ServiceLifecycle
import Storage

extension ControlAPI {
    func events(_ request: APIRequest) async throws -> APIAnswer {
        let topic = try await ask { store in try request.text("topic").map { try store.findTopic($0).id } }
        let types = (request.text("type") ?? "").split(separator: ",").map(String.init)
        if let unknown = types.first(where: { !EventFilter.isKnown($0) }) {
            let clause = Suggestion.clause(for: unknown, among: DaemonEvent.types)
            throw ProblemDocument(
                .invalidArgument,
                "The parameter \"type\" names \"\(unknown)\"\(clause.isEmpty ? ";" : clause) it takes types of events such as alert.opened, "
                    + "or their first words such as alert, with commas between them.")
        }
        return APIAnswer(type: MediaType.events, body: .events(EventFilter(types: types, topic: topic)))
    }

    /// Writes events as they happen, and a sign of life in between, until the reader goes or the daemon ends. Nothing is taken from the
    /// bus before the reader has taken what was written, so a slow one fills its bounded queue and no more.
    func writeEvents(
        _ filter: EventFilter, keepAlive: Duration = .seconds(15), _ write: (String) async throws -> Void
    ) async throws {
        try await context.events.listening(for: filter) { subscription in
            // So that the reader has its answer before the first event.
            try await write(ServerSentEvent.keepAlive)
            var number = 0
            while !Task.isCancelled, !Task.isShuttingDownGracefully {
                let events = await cancelWhenGracefulShutdown { await subscription.next(within: keepAlive) }
                if events.isEmpty, !Task.isShuttingDownGracefully { try await write(ServerSentEvent.keepAlive) }
                for event in events {
                    number += 1
                    if let text = text(of: event, number: number) { try await write(text) }
                }
            }
        }
    }

    private func text(of event: DaemonEvent, number: Int) -> String? {
        let resource = EventResource(event, number: number, now: now)
        guard let json = try? ControlJSON.encode(resource) else { return nil }
        return ServerSentEvent(id: resource.id, type: resource.type, data: String(decoding: json, as: UTF8.self)).text
    }
}
