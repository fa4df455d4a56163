import Foundation
import HTTPTypes
import Hummingbird

/// The chat-like receiver: takes messages and edits of messages as Discord does, and remembers them.
final class DemoChat: Sendable {
    struct Message: Sendable {
        var id: Int
        /// How often it was edited in place.
        var edits: Int
        var title: String
        var text: String
    }

    private let lock = PThreadLock()
    private nonisolated(unsafe) var messages: [Message] = []
    private let (stream, continuation) = AsyncStream.makeStream(of: Message.self)

    /// Every message as it is posted or edited.
    var changes: AsyncStream<Message> { stream }

    var all: [Message] { lock.withLock { messages } }

    func addRoutes(to router: Router<BasicRequestContext>) {
        router.post("chat/1/demo") { request, _ in try await self.take(request, editing: nil) }
        router.patch("chat/1/demo/messages/{id}") { request, context in
            try await self.take(request, editing: context.parameters.get("id", as: Int.self))
        }
    }

    private func take(_ request: Request, editing id: Int?) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 16)
        guard let content = DemoMessage(json: Data(body.readableBytesView)) else { return Response(status: .badRequest) }
        let message = lock.withLock { () -> Message? in
            if let id {
                guard let index = messages.firstIndex(where: { $0.id == id }) else { return nil }
                messages[index].edits += 1
                messages[index].title = content.title
                messages[index].text = content.text
                return messages[index]
            }
            messages.append(Message(id: 1000 + messages.count, edits: 0, title: content.title, text: content.text))
            return messages.last
        }
        guard let message else { return Response(status: .notFound) }
        continuation.yield(message)
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"id\":\"\(message.id)\"}")))
    }
}

/// What a person would see of a message.
struct DemoMessage: Decodable {
    private struct Embed: Decodable {
        struct Field: Decodable {
            var name: String
            var value: String
        }

        struct Footer: Decodable { var text: String }
        var title: String
        var description: String?
        var fields: [Field]?
        var footer: Footer?
    }

    private var content: String
    private var embeds: [Embed]

    var title: String { embeds.first?.title ?? "" }
    var text: String {
        let embed = embeds.first
        var lines = [content, embed?.title ?? ""]
        lines += (embed?.fields ?? []).map { "\($0.name): \($0.value)" }
        lines += (embed?.description ?? "").split(separator: "\n").map(String.init)
        lines.append(embed?.footer?.text ?? "")
        return lines.filter { !$0.isEmpty }.map(Self.plain).joined(separator: "\n")
    }

    init?(json: Data) {
        guard let message = try? JSONDecoder().decode(DemoMessage.self, from: json) else { return nil }
        self = message
    }

    /// Markdown as a chat shows it: links by their label, escapes undone.
    private static func plain(_ text: String) -> String {
        text.replacing(#/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/#) { $0.output.1 }.replacing(#/\\(.)/#) { $0.output.1 }
    }
}
