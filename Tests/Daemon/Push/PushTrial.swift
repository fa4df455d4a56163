import Control
import Crypto
import Fetching
import Model
import Push
import Storage
import Support
import Testing

@testable import Daemon

/// The daemon's own push parts around a polling trial: the feed's site is its hub as well, and the test speaks for the hub.
struct PushTrial {
    let trial: PollingTrial
    let desk: PushDesk
    let subscriber: PushSubscriber
    let reader: PushReader

    /// How the site answers: the feed by what it shows at that moment, the hub by what the test says.
    final class Site: Sendable {
        private let lock = PThreadLock()
        private nonisolated(unsafe) var count = 1
        private nonisolated(unsafe) var hubAnswer = LoopbackAnswer.respond(202)
        private nonisolated(unsafe) var links = "</hub>; rel=\"hub\", </feed>; rel=\"self\""
        private nonisolated(unsafe) var gone = false

        var items: Int {
            get { lock.withLock { count } }
            set { lock.withLock { count = newValue } }
        }

        var hub: LoopbackAnswer {
            get { lock.withLock { hubAnswer } }
            set { lock.withLock { hubAnswer = newValue } }
        }

        /// The `Link` header of the feed.
        var link: String {
            get { lock.withLock { links } }
            set { lock.withLock { links = newValue } }
        }

        var isGone: Bool {
            get { lock.withLock { gone } }
            set { lock.withLock { gone = newValue } }
        }

        func answer(_ call: PollingTrial.Call) -> LoopbackAnswer {
            if call.request.path == "/hub" { return hub }
            if call.request.path == "/second" { return .respond(202) }
            if isGone { return .respond(410) }
            let items = self.items
            let etag = "\"\(items)\""
            if call.header("If-None-Match") == etag { return .respond(304, headers: [("ETag", etag)]) }
            return .feed(channel(items: items), headers: [("ETag", etag), ("Link", link)])
        }
    }

    static func run(_ body: (PushTrial, Site) async throws -> Void) async throws {
        let site = Site()
        try await PollingTrial.run(site: { site.answer($0) }) { trial in try await body(PushTrial(trial), site) }
    }

    private init(_ trial: PollingTrial) {
        self.trial = trial
        let context = trial.desk.workshop.context
        var configuration = context.configuration.current
        configuration.push.listen = "127.0.0.1:0"
        configuration.push.url = "https://news.example/push"
        context.configuration.swap(configuration)
        desk = PushDesk(store: trial.store, context: context)
        subscriber = PushSubscriber(store: trial.store, client: trial.desk.client, context: context)
        reader = PushReader(store: trial.store, commits: trial.commits, context: context)
    }

    /// What the hub was asked, as forms, in order.
    var requests: [[String: String]] { trial.calls(to: "/hub").map { FormText.values($0.request.text) } }

    /// The callback's last part.
    var name: Substring { (requests.last?["hub.callback"] ?? "").split(separator: "/").last ?? "" }

    var subscription: Subscription? { get throws { try trial.store.subscription(of: FeedID(1)) } }

    /// The hub asks back.
    @discardableResult
    func confirm(lease: Int = 864_000, mode: Subscription.Mode = .subscribe, topic: String? = nil, name: Substring? = nil) async
        -> PushAnswer
    {
        let question = HubQuestion.verify(
            mode: mode, topic: topic ?? requests.last?["hub.topic"] ?? "", challenge: "challenge", lease: lease)
        return await desk.answer(question, at: name ?? self.name)
    }

    /// Adds the feed, subscribes to it and has the hub confirm.
    func subscribed(lease: Int = 864_000) async throws {
        try await trial.add(every: nil)
        #expect(await subscriber.turn() == 1)
        #expect(await confirm(lease: lease).status == 200)
    }

    /// The hub pushes a document, and it is read.
    @discardableResult
    func push(_ document: String, secret: String? = nil, name: Substring? = nil) async -> PushAnswer {
        await push(bytes: Array(document.utf8), secret: secret, name: name)
    }

    @discardableResult
    func push(bytes body: [UInt8], secret: String? = nil, name: Substring? = nil) async -> PushAnswer {
        let key = SymmetricKey(data: Array((secret ?? requests.last?["hub.secret"] ?? "").utf8))
        let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
        let signature = "sha256=" + code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let (subscription, refusal) = await desk.admit(name ?? self.name)
        guard let subscription else { return refusal }
        let answer = await desk.take(body, of: subscription, signature: signature, contentType: "application/rss+xml")
        while await reader.readNext() {}
        return answer
    }
}
