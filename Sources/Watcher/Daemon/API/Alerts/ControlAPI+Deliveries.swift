import Control
import Model
import Storage

extension ControlAPI {
    func listDeliveries(_ request: APIRequest) async throws -> APIAnswer {
        let page = try request.page(usual: 100)
        let states: [Delivery.State] = try request.flag("failed") ? [.dead] : []
        // Deliveries to a channel that the configuration has no more are still on record.
        let channel = request.text("channel").map { name in (try? self.channel(named: name).name) ?? name }
        let list = try await ask { store -> ListPage<DeliveryResource> in
            if let channel, !configuration.channels.contains(where: { $0.name == channel }) {
                guard try store.channelStates().contains(where: { $0.name == channel }) else { throw Self.unknownChannel(channel) }
            }
            let filter = DeliveryFilter(states: states, channel: channel)
            let states = try ChannelStates(store)
            return try page.gather { try store.deliveries(filter, after: $0, limit: $1) }.list { DeliveryResource($0, states) }
        }
        return try APIAnswer(list)
    }

    func getDelivery(_ request: APIRequest) async throws -> APIAnswer {
        let resource = try await ask { store in
            let detail = try store.delivery(try store.identifier(request.id, as: DeliveryID.self))
            return DeliveryResource(detail.delivery, try ChannelStates(store))
        }
        return try APIAnswer(resource)
    }

    func retryDelivery(_ request: APIRequest) async throws -> APIAnswer {
        try await change(request) { store, id, now in try store.retryDelivery(id, now: now) }
    }

    func dropDelivery(_ request: APIRequest) async throws -> APIAnswer {
        try await change(request) { store, id, now in try store.dropDelivery(id, now: now) }
    }

    private func change(
        _ request: APIRequest, _ work: @escaping @Sendable (Store, DeliveryID, Timestamp) throws -> Delivery
    ) async throws -> APIAnswer {
        let now = self.now
        let resource = try await ask(.state) { store in
            let delivery = try work(store, try store.identifier(request.id, as: DeliveryID.self), now)
            return DeliveryResource(delivery, try ChannelStates(store))
        }
        context.deliveriesOwed.signal()
        return try APIAnswer(resource)
    }
}
