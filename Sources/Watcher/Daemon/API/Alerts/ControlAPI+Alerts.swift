import Control
import Model
import Storage

extension ControlAPI {
    func listAlerts(_ request: APIRequest) async throws -> APIAnswer {
        let page = try request.page(usual: 100)
        let since = try request.since(now)
        let state = try request.text("state").map(Self.alertState)
        let list = try await ask { store -> ListPage<AlertResource> in
            let topic = try request.text("topic").map { try store.topicID(evenRemoved: $0) }
            let filter = AlertFilter(topic: topic, state: state, since: since)
            let alerts = try page.gather { try store.alerts(filter, after: $0, limit: $1) }
            return try alerts.list { AlertResource($0, last: try store.alert($0.alert.id).versions.last) }
        }
        return try APIAnswer(list)
    }

    func getAlert(_ request: APIRequest) async throws -> APIAnswer {
        let resource = try await ask { store in
            AlertResource(try store.alert(try store.identifier(request.id, as: AlertID.self)), try ChannelStates(store))
        }
        return try APIAnswer(resource)
    }

    /// Sends the latest version once more, under its own ids, so that receivers can tell it from a new one.
    func resendAlert(_ request: APIRequest) async throws -> APIAnswer {
        let body = try request.json(ResendRequest.self)
        let channel = try body.channel.map { try self.channel(named: $0).name }
        let now = self.now
        let deliveries = try await ask(.state) { store in
            let states = try ChannelStates(store)
            return try store.sendAgain(try store.identifier(request.id, as: AlertID.self), to: channel, now: now).map {
                DeliveryResource($0, states)
            }
        }
        context.deliveriesOwed.signal()
        return try APIAnswer(ListPage(items: deliveries))
    }

    private static func alertState(_ text: String) throws -> Alert.State {
        guard let state = Alert.State(rawValue: text) else {
            throw ProblemDocument(.invalidArgument, "The parameter \"state\" is \"\(text)\", but takes open or closed.")
        }
        return state
    }
}

extension Store {
    /// To one channel, or to all that were owed it.
    fileprivate func sendAgain(_ alert: AlertID, to channel: String?, now: Timestamp) throws(StorageFailure) -> [Delivery] {
        guard let channel else { return try resend(alert, now: now) }
        return [try resend(alert, to: channel, now: now)]
    }

    /// A topic's id for a filter; one that was removed may still have alerts.
    fileprivate func topicID(evenRemoved text: String) throws -> String {
        do {
            return try findTopic(text).id
        } catch {
            guard try !alerts(AlertFilter(topic: text), limit: 1).items.isEmpty else { throw error }
            return text
        }
    }
}
