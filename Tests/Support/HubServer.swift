import Crypto
import Foundation

/// A WebSub hub on loopback: takes subscriptions, confirms or denies them, and pushes documents, signed well or badly.
package final class HubServer: @unchecked Sendable {
    package enum Manner: Sendable {
        case confirms(lease: Int)
        case denies(reason: String)
    }

    package struct Subscriber: Sendable {
        package var callback: String
        package var topic: String
        package var secret: String
    }

    private let lock = NSLock()
    private let manner: Manner
    private var known: [String: Subscriber] = [:]
    private var unsubscribed = 0
    // Set once at the end of init, since the server's handler needs self.
    private var server: LoopbackServer?

    package init(_ manner: Manner = .confirms(lease: 864_000)) throws {
        self.manner = manner
        server = try LoopbackServer { [weak self] request in self?.take(request) ?? .respond(503) }
    }

    package var authority: String { server?.authority ?? "" }
    package var url: String { server?.url("/hub") ?? "" }

    /// Those whose callbacks have confirmed it, by topic.
    package var subscribers: [String: Subscriber] { lock.withLock { known } }
    package var endings: Int { lock.withLock { unsubscribed } }
    package var requests: [ReceivedRequest] { server?.requests ?? [] }

    /// Waits until so many requests have come.
    package func requestsAtLeast(_ count: Int) async -> [ReceivedRequest] { await server?.requests(atLeast: count) ?? [] }

    package func stop() { server?.stop() }

    /// Sends a document to the topic's subscriber; the status of the answer. Another `secret` than the agreed one signs badly.
    package func push(_ document: String, of topic: String, secret: String? = nil) -> Int? {
        guard let subscriber = subscribers[topic] else { return nil }
        let body = Array(document.utf8)
        let key = SymmetricKey(data: Array((secret ?? subscriber.secret).utf8))
        let code = HMAC<Insecure.SHA1>.authenticationCode(for: body, using: key)
        let signature = "sha1=" + code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let headers = [("Content-Type", "application/rss+xml"), ("X-Hub-Signature", signature)]
        return PlainClient.send("POST", subscriber.callback, headers: headers, body: body)?.status
    }

    /// Asks back on a thread of its own, after the answer or before it, as hubs do.
    private func take(_ request: ReceivedRequest) -> LoopbackAnswer {
        var form = URLComponents()
        form.percentEncodedQuery = request.text
        let values = Dictionary((form.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        guard let callback = values["hub.callback"], let topic = values["hub.topic"], let mode = values["hub.mode"] else {
            return .respond(400)
        }
        let subscriber = Subscriber(callback: callback, topic: topic, secret: values["hub.secret"] ?? "")
        Thread.detachNewThread { [self] in ask(subscriber, mode) }
        return .respond(202)
    }

    private func ask(_ subscriber: Subscriber, _ mode: String) {
        var question = URLComponents()
        let challenge = UUID().uuidString
        question.queryItems = [URLQueryItem(name: "hub.topic", value: subscriber.topic)]
        switch manner {
        case .confirms(let lease):
            question.queryItems? += [
                URLQueryItem(name: "hub.mode", value: mode), URLQueryItem(name: "hub.challenge", value: challenge),
                URLQueryItem(name: "hub.lease_seconds", value: "\(lease)"),
            ]
        case .denies(let reason):
            question.queryItems? += [URLQueryItem(name: "hub.mode", value: "denied"), URLQueryItem(name: "hub.reason", value: reason)]
        }
        let answer = PlainClient.send("GET", "\(subscriber.callback)?\(question.percentEncodedQuery ?? "")")
        guard answer?.status == 200, answer?.body == challenge else { return }
        lock.withLock {
            if mode == "subscribe" {
                known[subscriber.topic] = subscriber
            } else {
                known[subscriber.topic] = nil
                unsubscribed += 1
            }
        }
    }
}
