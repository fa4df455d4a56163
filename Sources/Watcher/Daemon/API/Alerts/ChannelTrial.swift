import Alerting
import Control
import Fetching
import Model

/// Sends a test message through a channel's own format, right away, and reads the answer as a delivery's.
struct ChannelTrial {
    let client: HTTPClient
    let installation: UInt64
    let configuration: Configuration
    let clock: WallClock

    func run(_ target: ChannelTarget) async -> ChannelTest {
        let started = clock.now
        let (status, outcome) = await send(target, at: started)
        let took = Int(clamping: (clock.now - started).microseconds / 1_000)
        let (state, reason) = Self.words(outcome)
        return ChannelTest(
            id: target.name, state: state, reason: reason.replacing(target.url, with: "its address"), status: status, milliseconds: took)
    }

    private func send(_ target: ChannelTarget, at time: Timestamp) async -> (status: Int?, outcome: DeliveryOutcome) {
        if let problem = target.problem { return (nil, .refused(reason: problem)) }
        let format = target.kind.format
        // A test is no alert: alert 0, and a version of its own, so that no receiver takes two tests for one.
        let version = Int32(truncatingIfNeeded: time.microseconds / 1_000 & 0x7fff_ffff)
        let key = DeliveryKey(installation: installation, alert: AlertID(0), version: version)
        let outgoing = format.request(for: .alert(message(version: version, time: time)), receipt: nil, key: key, target: target, now: time)
        let request = HTTPRequest(
            outgoing, userAgent: configuration.fetch.userAgent, limits: configuration.delivery.transferLimits)
        do {
            let response = try await client.send(request)
            let answer = ChannelResponse(
                status: response.status, headers: response.headers.pairs, body: response.body, now: clock.now, editedReceipt: nil)
            return (response.status, format.outcome(answer))
        } catch {
            return (nil, error.deliveryOutcome)
        }
    }

    private func message(version: Int32, time: Timestamp) -> AlertMessage {
        let origin = Origin(name: "Watcher", anchor: ArticleID(0), articles: 1, evidence: "first report")
        let story = StoryState(
            id: StoryID(0), title: "A test of this channel", firstSeen: time, lastSeen: time, articles: 1, outlets: ["Watcher"],
            origins: [origin])
        return AlertMessage(
            kind: .test, time: time, alert: AlertID(0), version: version, topicID: "test", topicTitle: "Test", score: 1, evidence: [],
            story: story, articles: [], reason: "test: asked for with channel test")
    }

    private static func words(_ outcome: DeliveryOutcome) -> (state: String, reason: String) {
        switch outcome {
        case .delivered: ("delivered", "the receiver took it")
        case .retry(let after, let reason): ("failed", after.map { "\(reason); it asks for \($0.words) of quiet" } ?? reason)
        case .postAnew(let reason), .refused(let reason), .park(let reason): ("failed", reason)
        }
    }
}
