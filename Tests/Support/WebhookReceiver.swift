import Foundation

/// A loopback receiver of webhooks: answers from a queue, and 200 once that is empty.
package final class WebhookReceiver: @unchecked Sendable {
    private let lock = NSLock()
    private var queued: [LoopbackAnswer] = []
    private var fallback: LoopbackAnswer = .respond(200, body: Array("ok".utf8))
    // Set once at the end of init, since the server's handler needs self.
    private var server: LoopbackServer?

    package init(address: String = "127.0.0.1", port: UInt16 = 0) throws {
        server = try LoopbackServer(address: address, port: port) { [weak self] _ in
            self?.nextAnswer() ?? .respond(503)
        }
    }

    package var port: UInt16 { server?.port ?? 0 }

    package var authority: String { server?.authority ?? "" }

    package func url(_ path: String = "/hook") -> String { server?.url(path) ?? "" }

    /// The next requests get these answers, in order.
    package func enqueue(_ answers: LoopbackAnswer...) { lock.withLock { queued += answers } }

    /// What is answered when nothing is queued.
    package func answerOtherwise(_ answer: LoopbackAnswer) { lock.withLock { fallback = answer } }

    package var deliveries: [ReceivedRequest] { server?.requests ?? [] }

    /// Waits until so many have arrived.
    package func deliveries(atLeast count: Int) async -> [ReceivedRequest] { await server?.requests(atLeast: count) ?? [] }

    package func stop() { server?.stop() }

    private func nextAnswer() -> LoopbackAnswer {
        lock.withLock { queued.isEmpty ? fallback : queued.removeFirst() }
    }
}
