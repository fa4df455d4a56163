import Alerting
import Control
import Model
import Storage
import Text

extension ControlAPI {
    func listChannels() async throws -> APIAnswer {
        let channels = configuration.channels
        let list = try await ask { store in
            let desk = try ChannelDesk(store)
            return try channels.map { try desk.resource($0) }
        }
        return try APIAnswer(ListPage(items: list))
    }

    func getChannel(_ request: APIRequest) async throws -> APIAnswer {
        try await answer(try channel(named: request.id))
    }

    func pauseChannel(_ request: APIRequest) async throws -> APIAnswer {
        let channel = try channel(named: request.id)
        let now = self.now
        _ = try await ask { try $0.pauseChannel(channel.name, reason: "paused by hand", now: now) }
        return try await answer(channel)
    }

    func resumeChannel(_ request: APIRequest) async throws -> APIAnswer {
        let channel = try channel(named: request.id)
        let now = self.now
        let policy = context.signalPolicy
        context.tell(try await ask { try $0.resumeChannel(channel.name, now: now, by: policy) }.news)
        context.deliveriesOwed.signal()
        return try await answer(channel)
    }

    func testChannel(_ request: APIRequest) async throws -> APIAnswer {
        let channel = try channel(named: request.id)
        let trial = ChannelTrial(client: client, installation: store.installation.id, configuration: configuration, clock: context.clock)
        return try APIAnswer(await trial.run(channel.target))
    }

    /// A configured channel by its name, or by the unique beginning of one.
    func channel(named text: String) throws -> ChannelSettings {
        let channels = configuration.channels
        if let exact = channels.first(where: { $0.name == text }) { return exact }
        let near = text.isEmpty ? [] : channels.filter { $0.name.hasPrefix(text) }
        guard let only = near.first else { throw Self.unknownChannel(text) }
        guard near.count == 1 else {
            throw ProblemDocument(
                .ambiguousID, "\"\(text)\" is the beginning of several channels' names; give a whole one.", choices: near.map(\.name))
        }
        return only
    }

    static func unknownChannel(_ name: String) -> ProblemDocument {
        ProblemDocument(.unknownID, "There is no channel \"\(name)\" in the configuration; `channel list` shows them.")
    }

    private func answer(_ channel: ChannelSettings) async throws -> APIAnswer {
        try APIAnswer(try await ask { try ChannelDesk($0).resource(channel) })
    }
}

/// What the store knows of the configured channels.
private struct ChannelDesk {
    private let store: Store
    private let states: [String: ChannelState]
    private let owed: [StoreCounts.Deliveries]

    init(_ store: Store) throws {
        self.store = store
        states = Dictionary(try store.channelStates().map { ($0.name, $0) }) { first, _ in first }
        owed = try store.counts().deliveries
    }

    func resource(_ channel: ChannelSettings) throws -> ChannelResource {
        let state = states[channel.name]
        let last = try store.deliveries(DeliveryFilter(states: [.delivered], channel: channel.name), after: nil, limit: 1).items.first
        return ChannelResource(
            id: channel.name, state: state?.state.rawValue ?? "active", reason: reason(state, last: last), kind: channel.kind.rawValue,
            host: URLResolver.host(of: channel.target.url) ?? "", queued: count(channel, ["queued", "sending"]),
            failed: count(channel, ["dead"]), lastDelivered: last?.updatedAt.rfc3339)
    }

    private func reason(_ state: ChannelState?, last: Delivery?) -> String {
        if let state, !state.reason.isEmpty { return state.reason }
        if let time = state?.notBefore { return "its receiver asked for quiet until \(time.rfc3339)" }
        return last.map { "last delivered \($0.id), version \($0.version) of \($0.thread)" } ?? "nothing was delivered yet"
    }

    private func count(_ channel: ChannelSettings, _ states: Set<String>) -> Int {
        owed.filter { $0.channel == channel.name && states.contains($0.state) }.reduce(0) { $0 + $1.count }
    }
}
